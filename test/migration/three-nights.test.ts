import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkMigration } from '../../src/accounts/check-migration.js';
import { findMonthAgo } from '../../src/migration/find-month-ago.js';
import { readBefore } from '../../src/migration/read-before.js';
import { readMigration } from '../../src/migration/read-migration.js';
import { createMoves, readMovement } from '../../src/runs/read-movement.js';
import { prepareHistory } from '../../src/runs/history.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, list, text } from '../../src/warehouse/sql.js';
import { statement } from '../../src/warehouse/statements.js';
import { wordingFor } from '../../src/words/wording.js';
import { openMemoryEngine } from '../support/engine.js';
import { giveTonight, GRID, type Here, NAMES, givePurchases, publish, SERIES } from './give-nights.js';

/**
 * Three nights of six customers. A month ago a, b, c and d were there; d has left the window since, e came before the
 * last night and f tonight. Since the last night b went up and c went silent.
 */
const MONTH_AGO = '2011-11-10T00:00:00';
const LAST_NIGHT = '2011-12-09T00:00:00';
const TONIGHT = '2011-12-10T00:00:00';
const NIGHTS: readonly (readonly [string, readonly Here[]])[] = [
  [
    MONTH_AGO,
    [
      ['a', 's1', 'champions', 100.5, '2011-11-05'],
      ['b', 's2', 'champions', 40, '2011-11-01'],
      ['c', 's2', 'regulars', 30, '2011-10-20'],
      ['d', 's3', 'lost', 5, '2010-11-15'],
    ],
  ],
  [
    LAST_NIGHT,
    [
      ['a', 's1', 'champions', 110.25, '2011-12-01'],
      ['b', 's2', 'champions', 45, '2011-12-02'],
      ['c', 's2', 'regulars', 30, '2011-10-20'],
      ['e', 's3', 'lost', 7, '2011-12-03'],
    ],
  ],
  [
    TONIGHT,
    [
      ['a', 's1', 'champions', 110.25, '2011-12-01'],
      ['b', 's1', 'regulars', 95, '2011-12-09T10:00:00'],
      ['c', 's3', 'lost', 30, '2011-10-20'],
      ['e', 's3', 'lost', 7, '2011-12-03'],
      ['f', 's2', 'regulars', 12.125, '2011-12-09T12:00:00'],
    ],
  ],
];
const tonight = { snapshot: TONIGHT, segments: NAMES, grid: GRID, lapsingDays: 45 };
const words = wordingFor('en-GB', 'GBP');

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  await prepareHistory(engine);
  for (const [snapshot, customers] of NIGHTS) {
    await giveTonight(engine, snapshot, customers);
    if (snapshot !== TONIGHT) await publish(engine, snapshot.slice(0, 10), snapshot);
  }
  await givePurchases(engine, [
    ['b', '2011-12-09T10:00:00'],
    ['f', '2011-12-09T12:00:00'],
    ['c', '2011-10-20'],
  ]);
  await engine.createTable(
    'feature_values',
    fragment('select customer_id, [0e0] as feature_values from customers'),
  );
});
afterAll(() => engine.close());

const last = { id: '2011-12-09', snapshot: LAST_NIGHT };
const month = { id: '2011-11-10', snapshot: MONTH_AGO };
const cells = (matrix: Awaited<ReturnType<typeof readMigration>>['clusters'] | null) =>
  matrix?.flows.map(({ from, to, customers, netSpend, netSpendBefore }) => [
    from,
    to,
    customers,
    netSpend,
    netSpendBefore,
  ]);

describe('three nights of a small shop', () => {
  it('finds the run of a month ago: the latest that is 30 days older', async () => {
    expect(await findMonthAgo(engine, SERIES, TONIGHT)).toEqual(month);
    expect(await findMonthAgo(engine, SERIES, '2011-12-09T23:59:59')).toBeNull();
    expect(await findMonthAgo(engine, SERIES, '2012-01-08T00:00:00')).toEqual(last);
    expect(await findMonthAgo(engine, 'another', TONIGHT)).toBeNull();
  });

  it('moves two and adds one since the last night', async () => {
    const { clusters, named, days, silenced } = await readMigration(engine, last, tonight);
    expect(days).toBe(1);
    expect(cells(clusters)).toEqual([
      ['s1', 's1', 1, '110.25', '110.25'],
      ['s2', 's1', 1, '95.00', '45.00'],
      ['s2', 's3', 1, '30.00', '30.00'],
      ['s3', 's3', 1, '7.00', '7.00'],
      [null, 's2', 1, '12.125', null],
    ]);
    expect(clusters.before).toEqual([
      { id: 's1', name: 'Name of s1', customers: 1 },
      { id: 's2', name: 'Name of s2', customers: 2 },
      { id: 's3', name: 'Name of s3', customers: 1 },
    ]);
    expect(clusters.tonight.map(({ customers }) => customers)).toEqual([2, 1, 2]);
    expect(cells(named)).toEqual([
      ['champions', 'champions', 1, '110.25', '110.25'],
      ['champions', 'regulars', 1, '95.00', '45.00'],
      ['regulars', 'lost', 1, '30.00', '30.00'],
      ['lost', 'lost', 1, '7.00', '7.00'],
      [null, 'regulars', 1, '12.125', null],
    ]);
    // 51 days silent tonight and 50 the night before: c passed the 45 days earlier.
    expect(silenced).toEqual([]);
  });

  it('adds two and loses one since a month ago, when one passed the lapsing days', async () => {
    const { clusters, days, silenced } = await readMigration(engine, month, tonight);
    expect(days).toBe(30);
    expect(cells(clusters)).toEqual([
      ['s1', 's1', 1, '110.25', '100.50'],
      ['s2', 's1', 1, '95.00', '40.00'],
      ['s2', 's3', 1, '30.00', '30.00'],
      ['s3', null, 1, null, '5.00'],
      [null, 's2', 1, '12.125', null],
      [null, 's3', 1, '7.00', null],
    ]);
    // c was silent for 21 days then, in s2, and is for 51 tonight, in s3.
    expect(silenced).toEqual([{ segment: 's3', customers: 1, netSpend: '30.00' }]);
  });

  it('adds up, and says so', async () => {
    const both = [await readMigration(engine, last, tonight), await readMigration(engine, month, tonight)];
    const check = checkMigration(both, { customers: 5, netSpend: '254.375' }, words);
    expect(check.passed).toBe(true);
    expect(check.detail).toMatch(
      /^of 4 customers of 9.Dec.2011 0 left, of 4 .* 1 left; tonight there are 5$/,
    );
  });

  it.each([
    { customers: 6, netSpend: '254.375' },
    { customers: 5, netSpend: '254.38' },
  ])('fails as our own fault where the accounts say otherwise: %o', async (accounts) => {
    const one = await readMigration(engine, last, tonight);
    expect(() => checkMigration([one], accounts, words)).toThrow(
      expect.objectContaining({ exitCode: 70 }) as Error,
    );
  });

  it('leaves the named segments out where the earlier run did not keep them', async () => {
    await engine.update('run_customers', { named_segment: null, net_spend: null }, { run_id: last.id });
    const { named, clusters } = await readMigration(engine, last, tonight);
    expect(named).toBeNull();
    expect(clusters.flows.every(({ netSpendBefore }) => netSpendBefore === null)).toBe(true);
    expect((await readMigration(engine, month, { ...tonight, grid: null })).named).toBeNull();
  });

  it('says what an earlier run was like', async () => {
    const { returnRatio, stability } = await readBefore(engine, last.id);
    expect(returnRatio).toBe(0.05);
    expect([...stability]).toEqual([
      ['s1', 'fair'],
      ['s2', 'fair'],
      ['s3', 'fair'],
    ]);
    await engine.update('runs', { gross_spend: null }, { run_id: last.id });
    expect((await readBefore(engine, last.id)).returnRatio).toBeNull();
  });
});

describe('movers.csv', () => {
  it('lists who moved since which run and why, first since the last one, the biggest spenders first', async () => {
    await createMoves(engine, [
      { run: last, model: null },
      { run: month, model: null },
    ]);
    const names = list(
      GRID.segments.map(({ key, name }) => fragment(`(${text(key).sql}, ${text(name).sql})`)),
    );
    const rows = await engine.query(statement('exports/movers', { names }));
    expect(rows.map((row) => Object.values(row).join(' | '))).toEqual([
      'b | 2011-12-09 | 2011-12-09 | Name of s2 | Name of s1 | s2 | s1 |  | The regulars | 95.00 | 2 | 0 | win_back | bought | segment',
      'c | 2011-12-09 | 2011-12-09 | Name of s2 | Name of s3 | s2 | s3 |  | The lost | 30.00 | 2 | 51 | win_back | aged | segment',
      'b | 2011-11-10 | 2011-11-10 | Name of s2 | Name of s1 | s2 | s1 | The champions | The regulars | 95.00 | 2 | 0 | win_back | bought | segment',
      'c | 2011-11-10 | 2011-11-10 | Name of s2 | Name of s3 | s2 | s3 | The regulars | The lost | 30.00 | 2 | 51 | win_back | aged | segment',
    ]);
    expect(await readMovement(engine, month)).toEqual({
      previous: month,
      stayed: 1,
      joined: 2,
      left: 1,
      bought: 1,
      aged: 1,
      model: 0,
    });
  });
});
