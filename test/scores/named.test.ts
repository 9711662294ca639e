import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameCustomers } from '../../src/scores/name-customers.js';
import { parseGrid } from '../../src/scores/parse-grid.js';
import { type NamedOptions, readNamed } from '../../src/scores/read-named.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { defaultPlaybook } from '../segments/figures.js';
import { giveTable, openMemoryEngine } from '../support/engine.js';
import { defaultGrid } from './default-grid.js';
import { textsFor } from '../../src/words/catalogue.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

interface Customer {
  readonly id: string;
  readonly recency: number;
  readonly orders: number;
  readonly net: number;
  readonly gross?: number;
  readonly scores: readonly [recency: number, frequency: number, monetary: number];
  readonly step?: string;
}

const money = (amount: number) => `cast(${amount} as decimal(38, 10))`;

async function giveShop(customers: readonly Customer[]): Promise<void> {
  // A table of no rows has to be told its types by one that is then left out.
  const nobody: Customer = { id: '', recency: 0, orders: 0, net: 0, scores: [1, 1, 1] };
  const rows = [nobody, ...customers].map((customer) => {
    const { id, recency, orders, net, gross = net, step = 'regular_contact' } = customer;
    const [r, f, m] = customer.scores;
    return `('${id}', ${recency}, ${orders}, ${money(net)}, ${money(gross)}, ${r}, ${f}, ${m}, '${step}')`;
  });
  const columns =
    'customer_id, recency_days, orders, net_spend, gross_spend, recency_score, frequency_score, monetary_score, step';
  await giveTable(engine, 'given', columns, rows.join(', '));
  const features = 'customer_id, recency_days, orders, net_spend, gross_spend';
  const scores = 'customer_id, recency_score, frequency_score, monetary_score';
  await engine.createTable('features', fragment(`select ${features} from given where customer_id <> ''`));
  await engine.createTable('rfm_scores', fragment(`select ${scores} from given where customer_id <> ''`));
  await engine.createTable(
    'customers',
    fragment(`select ${features}, step from given where customer_id <> ''`),
  );
}

async function namesOf(): Promise<unknown> {
  const rows = await engine.query(fragment('select * from named_segments order by customer_id'));
  return Object.fromEntries(rows.map((row) => [String(row['customer_id']), row['named_segment']]));
}

const FIFTHS = { monetary: 'net', grid: {} } as const;
const options: NamedOptions = {
  playbook: defaultPlaybook,
  without: [],
  hasProducts: true,
  gridPath: null,
  cellTexts: textsFor('en-GB').segments.cells,
};

/** Two champions, a loyal customer, three at risk, one lost. */
const SHOP: readonly Customer[] = [
  { id: 'a', recency: 2, orders: 12, net: 900.5, scores: [5, 5, 5], step: 'key_accounts' },
  { id: 'b', recency: 5, orders: 6, net: 300.25, scores: [5, 4, 4], step: 'vip_programme' },
  { id: 'c', recency: 20, orders: 9, net: 500, scores: [3, 5, 5], step: 'loyalty_programme' },
  { id: 'd', recency: 90, orders: 4, net: 100, scores: [2, 3, 2], step: 'win_back' },
  { id: 'e', recency: 200, orders: 5, net: 250, scores: [1, 4, 3], step: 'returns_care' },
  { id: 'f', recency: 110, orders: 3, net: 150, scores: [2, 3, 2], step: 'win_back' },
  { id: 'g', recency: 300, orders: 1, net: -0.75, scores: [1, 1, 1], step: 'keep_warm' },
];

describe('a shop of seven', () => {
  beforeAll(async () => {
    await giveShop(SHOP);
    await nameCustomers(engine, defaultGrid, FIFTHS);
  });

  it('has each customer in one named segment', async () => {
    expect(await namesOf()).toEqual({
      a: 'champions',
      b: 'champions',
      c: 'loyal_customers',
      d: 'at_risk',
      e: 'at_risk',
      f: 'at_risk',
      g: 'lost',
    });
  });

  it('sums them up, in the order of the grid, with those of nobody', async () => {
    const view = await readNamed(engine, defaultGrid, options);
    expect(view).toMatchObject({ grid: null, axes: defaultGrid.axes });
    expect(view.segments.map(({ key, customers, revenue }) => [key, customers, revenue])).toEqual([
      ['champions', 2, '1200.75'],
      ['loyal_customers', 1, '500.00'],
      ['potential_loyalist', 0, '0.00'],
      ['new_customers', 0, '0.00'],
      ['promising', 0, '0.00'],
      ['need_attention', 0, '0.00'],
      ['at_risk', 3, '500.00'],
      ['cant_lose_them', 0, '0.00'],
      ['hibernating', 0, '0.00'],
      ['lost', 1, '-0.75'],
    ]);
    expect(view.segments[0]).toMatchObject({
      name: 'Champions',
      cells: 'recency 5, frequency 4–5',
      customerShare: 2 / 7,
      // 900.50 + 300.25 of 2,200.00.
      revenueShare: 1200.75 / 2200,
      recencyDays: 3.5,
      orders: 9,
      netSpend: '600.375',
      leftOut: [],
    });
    expect(view.segments[2]).toMatchObject({
      recencyDays: null,
      orders: null,
      netSpend: null,
      revenueShare: 0,
    });
  });

  it('gives no discount to those whose own step forbids it', async () => {
    const { segments } = await readNamed(engine, defaultGrid, options);
    const of = (key: string) =>
      segments.find((one) => one.key === key)?.actions.map(({ isDiscount, notFor }) => [isDiscount, notFor]);
    // All of the three at risk but e, whose returns a discount would feed; champions are offered none.
    expect(of('at_risk')).toEqual([
      [false, 0],
      [true, 1],
      [false, 0],
    ]);
    expect(of('champions')?.map(([isDiscount]) => isDiscount)).toEqual([false, false, false]);
  });

  it('counts the steps that its customers have as their own, the most frequent first', async () => {
    const { segments } = await readNamed(engine, defaultGrid, options);
    expect(segments.find(({ key }) => key === 'at_risk')?.steps).toEqual([
      { family: 'win_back', title: 'Win-back', customers: 2 },
      { family: 'returns_care', title: 'Returns care', customers: 1 },
    ]);
    expect(segments.find(({ key }) => key === 'promising')?.steps).toEqual([]);
  });

  it('forbids nothing where no step of the playbook does', async () => {
    const families = defaultPlaybook.families.map((family) => ({ ...family, discount: 'allowed' as const }));
    const playbook = { ...defaultPlaybook, families };
    const { segments } = await readNamed(engine, defaultGrid, { ...options, playbook });
    expect(segments.flatMap(({ actions }) => actions.map(({ notFor }) => notFor))).toEqual(
      Array.from({ length: 30 }, () => 0),
    );
  });
});

describe('axes in another number of scores than five', () => {
  const thirds = parseGrid(
    `over: { recency: 3, frequency: 1, monetary: 2 }
segments:
  near: { name: Near, cells: { recency: 3 }, actions: [{ text: Go }] }
  big: { name: Big, cells: { recency: 1-2, monetary: 2 }, actions: [{ text: Go }] }
  far: { name: Far, cells: [{ recency: 1, monetary: 1 }, { recency: 2, monetary: 1 }], actions: [{ text: Go }] }`,
    'thirds.yaml',
  );
  const cuts = { recency: [10, 100], frequency: [], monetary: [250] };

  it('are cut at their own points; a value at a point belongs to those below it', async () => {
    await giveShop([
      // Ten days are not more than ten: none of the two points is below them, the best of three scores.
      { id: 'at', recency: 10, orders: 1, net: 1, scores: [1, 1, 1] },
      { id: 'past', recency: 11, orders: 1, net: 250, scores: [1, 1, 1] },
      { id: 'rich', recency: 101, orders: 1, net: 250.01, scores: [1, 1, 1] },
      { id: 'returner', recency: 50, orders: 1, net: 100, gross: 900, scores: [1, 1, 1] },
    ]);
    await nameCustomers(engine, thirds, { monetary: 'net', grid: cuts });
    expect(await namesOf()).toEqual({ at: 'near', past: 'far', rich: 'big', returner: 'far' });
    await nameCustomers(engine, thirds, { monetary: 'gross', grid: cuts });
    expect(await namesOf()).toMatchObject({ returner: 'big' });
  });

  it('are refused without cut points', async () => {
    await expect(nameCustomers(engine, thirds, FIFTHS)).rejects.toThrow(
      '0 cut points for the 3 scores of recency',
    );
  });
});

describe('a shop', () => {
  it('of one customer is one segment', async () => {
    await giveShop(SHOP.slice(0, 1));
    await nameCustomers(engine, defaultGrid, FIFTHS);
    const { segments } = await readNamed(engine, defaultGrid, options);
    expect(segments[0]).toMatchObject({ customers: 1, customerShare: 1, revenueShare: 1 });
  });

  it('that earned nothing in all has no shares of it', async () => {
    await giveShop([
      { id: 'a', recency: 1, orders: 1, net: 10, scores: [5, 5, 5] },
      { id: 'b', recency: 9, orders: 1, net: -10, scores: [1, 1, 1] },
    ]);
    await nameCustomers(engine, defaultGrid, FIFTHS);
    const { segments } = await readNamed(engine, defaultGrid, options);
    expect(segments.map(({ revenueShare }) => revenueShare)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('of nobody has ten segments of nobody', async () => {
    await giveShop([]);
    await nameCustomers(engine, defaultGrid, FIFTHS);
    const { segments } = await readNamed(engine, defaultGrid, options);
    expect(segments.map(({ customers, customerShare }) => [customers, customerShare])).toEqual(
      Array.from({ length: 10 }, () => [0, 0]),
    );
  });

  it('with one segment over everything has everybody in it', async () => {
    await giveShop(SHOP);
    const all = parseGrid(
      'over: { recency: 5 }\nsegments:\n  all: { name: All, cells: {}, actions: [{ text: Go }] }',
      'all.yaml',
    );
    await nameCustomers(engine, all, FIFTHS);
    const { segments } = await readNamed(engine, all, { ...options, gridPath: '/shop/all.yaml' });
    expect(segments).toMatchObject([{ customers: 7, cells: 'all scores' }]);
  });
});
