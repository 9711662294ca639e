import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { mappingSchema } from '../../src/config/mapping-schema.js';

const schema = z.strictObject(mappingSchema);
const read = (yaml: string) => schema.safeParse(parse(yaml));

describe('accepted', () => {
  it.each([
    ['mapping: {customer: Who, discount: null}', { mapping: { customer: 'Who', discount: null } }],
    ['mapping: {returns: none}', { mapping: { returns: { kind: 'none' } } }],
    ['mapping: {returns: all}', { mapping: { returns: { kind: 'all' } } }],
    ['mapping: {returns: {prefix: C}}', { mapping: { returns: { kind: 'prefix', prefix: 'C' } } }],
    ['mapping: {returns: {negative: amount}}', { mapping: { returns: { kind: 'negative', of: 'amount' } } }],
    [
      'mapping: {returns: {column: Type, values: [refund]}}',
      { mapping: { returns: { kind: 'column', column: 'Type', values: ['refund'] } } },
    ],
    ['mapping: {exclude: none}', { mapping: { exclude: null } }],
    [
      'mapping: {exclude: {column: Cancelled at}}',
      { mapping: { exclude: { column: 'Cancelled at', values: null } } },
    ],
    ['dates: dmy', { dates: 'dmy' }],
    ['decimalMark: ","', { decimalMark: ',' }],
    ['timeZone: europe/london', { timeZone: 'Europe/London' }],
    ['onlyCurrency: eur', { onlyCurrency: 'EUR' }],
  ])('%s', (yaml, expected) => {
    expect(read(yaml)).toMatchObject({ success: true, data: expected });
  });
});

describe('refused', () => {
  it.each([
    ['mapping: Who', 'the fields of a purchase, each with the header of its column'],
    ['mapping: {customer: 5}', 'the header of a column (null where the file has none)'],
    [
      'mapping: {returns: {negative: price}}',
      'none, all, {prefix: C}, {negative: quantity}, {negative: amount} or {column: Type, values: [refund, return]}',
    ],
    [
      'mapping: {returns: {prefix: C, negative: amount}}',
      'none, all, {prefix: C}, {negative: quantity}, {negative: amount} or {column: Type, values: [refund, return]}',
    ],
    [
      'mapping: {exclude: {column: Status, values: []}}',
      'none, {column: Status, values: [cancelled, pending]}, or {column: Cancelled at} for a column that says anything',
    ],
    ['dates: ydm', 'one of dmy, mdy, ymd, unix'],
    ['decimalMark: comma', '"." or "," (in quotation marks)'],
    ['timeZone: +01:00', 'an IANA time zone such as Europe/London or UTC'],
    ['timeZone: Mars/Olympus', 'an IANA time zone such as Europe/London or UTC'],
    ['onlyCurrency: euros', 'an ISO 4217 currency code such as GBP, EUR or USD'],
  ])('%s', (yaml, allowed) => {
    expect(read(yaml).error?.issues.map(({ message }) => message)).toEqual([allowed]);
  });

  it('an unknown field, with the known ones', () => {
    const [issue] = read('mapping: {client: Who}').error?.issues ?? [];
    expect(issue).toMatchObject({ code: 'unrecognized_keys', keys: ['client'] });
    expect(issue?.message).toMatch(/^customer, order, .*, exclude$/);
  });
});
