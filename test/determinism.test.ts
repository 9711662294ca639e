import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportedShop, withoutFiles } from './support/report-of-shop.js';

let shop: ReportedShop;
let expected: string;
beforeAll(async () => {
  shop = await ReportedShop.open();
  expected = await shop.report();
});
afterAll(() => shop.close());

// Several circumstances at once; test/long/night has each by itself, which tells the one that matters.
describe.concurrent('the same purchases give the same report', () => {
  it('that says something', () => {
    const { totals, lines, segments } = JSON.parse(expected) as {
      totals: { customers: number; voids: { lines: number } };
      lines: Record<string, number>;
      segments: unknown[];
    };
    expect(totals.customers).toBeGreaterThan(200);
    expect(totals.voids.lines).toBeGreaterThan(10);
    for (const kind of ['guests', 'adjustments', 'returns', 'zero', 'duplicates', 'outsideWindow']) {
      expect(lines[kind]).toBeGreaterThan(0);
    }
    expect(lines['unreadable']).toBe(1);
    expect(segments).toHaveLength(5);
  });

  it('in another order, by one thread in little memory, east of all others, in Turkish', async () => {
    const place = { timeZone: 'Pacific/Kiritimati', locale: 'tr_TR.UTF-8' };
    expect(await shop.report({ shuffled: true, threads: 1, memory: '256MB', ...place })).toBe(expected);
  });

  it('in two files named the other way round, by seven threads, in the west, in German', async () => {
    const place = { timeZone: 'America/Los_Angeles', locale: 'de_AT.UTF-8' };
    const given = { files: 'two, the other way round', shuffled: true, threads: 7 } as const;
    const found = await shop.report({ ...given, ...place });
    expect(withoutFiles(found)).toEqual(withoutFiles(expected));
  });
});
