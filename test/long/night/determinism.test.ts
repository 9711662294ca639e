import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Circumstances, ReportedShop, withoutFiles } from '../../support/report-of-shop.js';

let shop: ReportedShop;
let expected: string;
beforeAll(async () => {
  shop = await ReportedShop.open();
  expected = await shop.report();
});
afterAll(() => shop.close());

const ALONE: Readonly<Record<string, Circumstances>> = {
  'a second time': {},
  'in another order': { shuffled: true },
  'in two files': { files: 'two' },
  'in two files, the other way round': { files: 'two, the other way round' },
  'by one thread': { threads: 1 },
  'by seven threads': { threads: 7 },
  'in 256 MB': { memory: '256MB' },
  'in the east': { timeZone: 'Pacific/Kiritimati' },
  'in the west': { timeZone: 'America/Los_Angeles' },
  'in Turkish': { locale: 'tr_TR.UTF-8' },
  'in German': { locale: 'de_AT.UTF-8' },
  'in no language': { locale: 'C' },
};

describe('the same purchases give the same report', () => {
  it.each(Object.entries(ALONE))('%s', async (_name, given) => {
    const found = await shop.report(given);
    const worded = given.files === undefined ? (text: string) => text : withoutFiles;
    expect(worded(found)).toEqual(worded(expected));
  });
});
