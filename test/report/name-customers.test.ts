import { describe, expect, it } from 'vitest';
import { customerNaming } from '../../src/config/customer-naming.js';
import { Failure } from '../../src/failure.js';
import { createNamer, hashCustomer, nameCustomers } from '../../src/report/name-customers.js';
import { renderReport } from '../../src/report/render-report.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { createFormat } from '../../src/words/format.js';
import { sampleViews } from '../support/sample-views.js';
import { sampleModel } from './sample-model.js';

const SALT = '0123456789abcdef';
const model: ReportModel = { ...sampleModel, scores: sampleViews };

/** Every `customerId` of a report, in the order of its text. */
const idsOf = (report: ReportModel): readonly string[] =>
  [...JSON.stringify(report).matchAll(/"customerId":"([^"]*)"/gu)].map(([, id = '']) => id);

const pagesOf = (report: ReportModel): string =>
  Object.values(renderReport(report, createFormat('en-GB', 'GBP'))).join('\n');

const wordOf = (id: string) => new RegExp(`(?<![\\w.,#])${id}(?![\\w.,])`, 'u');

const withoutSalt = () => customerNaming({ customerIds: 'hashed', salt: null });

const bare = (report: ReportModel) =>
  JSON.stringify({ ...report, customerIds: null }).replaceAll(/"customerId":"[^"]*"/gu, '');

describe('hashCustomer', () => {
  it('is the beginning of HMAC-SHA-256', () => {
    // Test cases 2 and 1 of RFC 4231.
    expect(hashCustomer('Jefe', 'what do ya want for nothing?')).toBe('5bdcc146bf60754e');
    expect(hashCustomer('\u000b'.repeat(20), 'Hi There')).toBe('b0344c61d8db3853');
  });
});

describe('nameCustomers', () => {
  it('hashes the same customer to the same text wherever it stands, and says by which salt', () => {
    const hashed = nameCustomers(model, { are: 'hashed', salt: SALT });
    expect(idsOf(hashed)).toEqual(idsOf(model).map((id) => hashCustomer(SALT, id)));
    expect(hashed.customerIds).toEqual({ are: 'hashed', saltMark: hashCustomer(SALT, '') });
    expect(JSON.stringify(hashed)).not.toContain(SALT);
  });

  it('numbers hidden customers, those who spend most first, the same one the same each time', () => {
    const hidden = nameCustomers(model, { are: 'hidden' });
    const first = (hidden.scores?.behaviour?.rankings.net_spend ?? []).map(({ customerId }) => customerId);
    expect(first).toEqual(first.map((_, index) => `#${index + 1}`));
    const [before, after] = [idsOf(model), idsOf(hidden)];
    expect(after).toHaveLength(before.length);
    expect(new Set(before.map((id, index) => `${id} ${after[index]}`)).size).toBe(new Set(before).size);
    expect(new Set(after).size).toBe(new Set(before).size);
    expect(hidden.customerIds).toEqual({ are: 'hidden', saltMark: null });
    expect(nameCustomers(hidden, { are: 'hidden' })).toEqual(hidden);
  });

  it('changes nothing else', () => {
    expect(nameCustomers(model, { are: 'shown' })).toEqual(model);
    const hidden = nameCustomers(model, { are: 'hidden' });
    expect(bare(hidden)).toBe(bare(model));
  });

  it('leaves no identifier in any page or picture, which say what stands there', () => {
    const ids = new Set(idsOf(model));
    const shown = pagesOf(model);
    for (const naming of [{ are: 'hidden' }, { are: 'hashed', salt: SALT }] as const) {
      const pages = pagesOf(nameCustomers(model, naming));
      expect([...ids].filter((id) => wordOf(id).test(shown))).toEqual([...ids]);
      expect([...ids].filter((id) => wordOf(id).test(pages))).toEqual([]);
      expect(pages).toContain('whoever is not to see them gets the page alone');
      expect(pages).not.toContain(SALT);
    }
    expect(shown).not.toContain('gets the page alone');
  });
});

describe('customerNaming', () => {
  it('wants a salt for hashes alone', () => {
    expect(customerNaming({ customerIds: 'shown', salt: SALT })).toEqual({ are: 'shown' });
    expect(customerNaming({ customerIds: 'hidden', salt: null })).toEqual({ are: 'hidden' });
    expect(customerNaming({ customerIds: 'hashed', salt: SALT })).toEqual({ are: 'hashed', salt: SALT });
    expect(withoutSalt).toThrow(Failure);
    expect(withoutSalt).toThrow(/set the variable QUINTET_SALT/u);
  });
});

it('a namer counts on from page to page of one report', () => {
  const { nameOf } = createNamer({ are: 'hidden' });
  expect(['b', 'a', 'b', 'c'].map(nameOf)).toEqual(['#1', '#2', '#1', '#3']);
});
