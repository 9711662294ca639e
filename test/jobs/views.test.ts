import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Views } from '../../src/scores/views.js';
import { inShop, refusal, refused, type Shop } from '../support/run-quintet.js';

interface Report {
  readonly run: { readonly id: string };
  readonly totals: { readonly customers: number };
  readonly segments: readonly { readonly customers: number }[];
  readonly scores: Views;
}
type Table = readonly Record<string, string>[];

const readTable = async (shop: Shop): Promise<Table> =>
  parse(await shop.latest('customers.csv'), { columns: true });
const countBy = (table: Table, column: string) =>
  Object.fromEntries(
    [...new Set(table.map((row) => row[column] ?? ''))].map((value) => [
      value,
      table.filter((row) => row[column] === value).length,
    ]),
  );
const sum = (groups: readonly { readonly customers: number }[]) =>
  groups.reduce((total, { customers }) => total + customers, 0);

/** Groups that have customers, by name. */
const countsOf = <T extends { readonly customers: number }>(
  groups: readonly T[] | undefined,
  name: (group: T) => string,
) =>
  Object.fromEntries(
    (groups ?? []).filter(({ customers }) => customers > 0).map((group) => [name(group), group.customers]),
  );

/** A grid over the upper and the lower half of spend. */
const grid = (large: string) =>
  [
    'over: {monetary: 2}',
    'segments:',
    '  small: {name: Small, cells: {monetary: 1}, actions: [{text: Write}]}',
    `  large: {name: Large, cells: {monetary: ${large}}, actions: [{text: Call}]}`,
    '',
  ].join('\n');

const QUICK = 'sources: [shop.csv]\nclusters: {resamples: 0}\n';

describe('the views beside the clusters', () => {
  it(
    'say of each customer in the table what they say of the shop in the report',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', QUICK);
      await shop.segment(['--quiet']);
      const { scores, segments } = await shop.latestJson<Report>('report.json');
      const table = await readTable(shop);
      expect(table.length).toBe(sum(segments));
      for (const groups of [scores.rfm?.sums, scores.rfm?.bands, scores.named?.segments]) {
        expect(sum(groups ?? [])).toBe(table.length);
      }
      expect(countBy(table, 'rfm_sum')).toEqual(countsOf(scores.rfm?.sums, ({ sum: of }) => String(of)));
      expect(countBy(table, 'rfm_band')).toEqual(countsOf(scores.rfm?.bands, ({ band }) => band));
      expect(countBy(table, 'named_segment')).toEqual(countsOf(scores.named?.segments, ({ name }) => name));
      expect(countBy(table, 'lifecycle_group')).toEqual(
        countsOf(scores.lifecycle?.groups, ({ group }) => group),
      );
      expect(countBy(table, 'value_tier')).toEqual(
        countsOf(scores.behaviour?.tiers.tiers, ({ tier }) => tier),
      );
      expect(table.every(({ last_basket: basket }) => basket !== '')).toBe(true);
    }),
  );

  it(
    'are left out one and all where they are switched off',
    inShop(async (shop) => {
      await shop.write(
        'quintet.yaml',
        `${QUICK}views: {rfm: false, named: false, lifecycle: false, behaviour: false, products: false}\n`,
      );
      const { code, stderr } = await shop.segment(['--quiet']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { scores } = await shop.latestJson<Report>('report.json');
      expect(scores).toEqual({
        rfm: null,
        named: null,
        lifecycle: null,
        behaviour: null,
        products: null,
        agreement: [],
        sharedNames: [],
      });
      for (const row of await readTable(shop)) {
        const { rfm_sum: rfm, named_segment: named, lifecycle_group: group, value_tier: tier } = row;
        expect([rfm, named, group, tier, row['most_bought']]).toEqual(['', '', '', '', '']);
      }
    }),
  );

  it(
    'name customers by a grid of the shop’s own, and refuse one that leaves a cell out',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', `${QUICK}scores: {grid: grid.yaml}\n`);
      await shop.write('grid.yaml', grid('1'));
      const ended = await shop.segment(['--quiet']);
      expect(await refusal(shop, ended, ['grid.yaml', 'monetary 1', 'monetary 2'])).toEqual(
        refused(78, 'unrecorded'),
      );
      await shop.write('grid.yaml', grid('2'));
      await shop.segment(['--quiet']);
      expect(Object.keys(countBy(await readTable(shop), 'named_segment')).toSorted()).toEqual([
        'Large',
        'Small',
      ]);
      expect(await readFile(shop.path('reports', 'latest', 'report.md'), 'utf8')).toContain('Small');
    }),
  );
});
