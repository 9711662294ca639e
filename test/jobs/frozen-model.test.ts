import { readFile, rm } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import { type Ended, openShop, type Shop } from '../support/run-quintet.js';

interface Report {
  readonly run: { readonly id: string };
  readonly segments: readonly { readonly id: string; readonly name: string; readonly kept: boolean }[];
  readonly clustering: {
    readonly inertia: number;
    readonly sizes: readonly number[];
    readonly restarts: number;
  };
  readonly model: {
    readonly refitted: boolean;
    readonly reason: string;
    readonly earlier: { readonly run: string; readonly snapshot: string } | null;
    readonly drift: readonly { readonly feature: string; readonly psi: number }[];
  };
}

/** The small shop on two nights: the first finds the segments, the second assigns customers by its model. */
let shop: Shop;
let found: Report;
let assigned: Report;
let models: readonly string[];
let report: string;
let published: string;
let scored: Ended;

beforeAll(async () => {
  shop = await openShop();
  await shop.write('quintet.yaml', 'sources: [shop.csv]\nrefit: never\nclusters: {resamples: 0}\n');
  await shop.segment(['--quiet', '--snapshot', '2024-12-04']);
  found = await shop.latestJson<Report>('report.json');
  const first = await shop.latest('model.json');
  await shop.segment(['--quiet', '--snapshot', '2024-12-10']);
  assigned = await shop.latestJson<Report>('report.json');
  models = [first, await shop.latest('model.json')];
  report = await shop.latest('report.md');
  published = await shop.latest('customers.csv');
  const newcomer = '600001,20725,LUNCH BAG RED,46,2024-12-06 10:00:00,5.00,=new,United Kingdom\n';
  await shop.write('new.csv', (await readFile(shop.path('shop.csv'), 'utf8')) + newcomer);
  scored = await shop.quintet([
    'score',
    '--model',
    'reports/latest/model.json',
    '--snapshot',
    '2024-12-10',
    'new.csv',
  ]);
});
afterAll(() => rm(shop.folder, { recursive: true }));

const named = ({ segments }: Report) => new Map(segments.map(({ id, name }) => [id, name]));

const table = async () =>
  parse<Record<string, string>>(await readFile(shop.path('scores.csv'), 'utf8'), { columns: true });

describe('a night by an earlier model', () => {
  it('leaves that model as its own, with the cut points of tonight', () => {
    expect(found.model).toMatchObject({ refitted: true, reason: 'first', earlier: null, drift: [] });
    const [first, second] = models.map((text) => JSON.parse(text) as Record<string, unknown>);
    const besides = { scores: first?.['scores'], checksum: first?.['checksum'] };
    expect({ ...second, ...besides }).toEqual(first);
    expect(second?.['scores']).toMatchObject({ run: assigned.run.id, snapshot: '2024-12-10T00:00:00' });
    expect(assigned.model).toMatchObject({
      refitted: false,
      reason: 'never',
      earlier: { run: found.run.id, snapshot: '2024-12-04T00:00:00' },
    });
    expect(assigned.model.drift.map(({ feature }) => feature)).toEqual(['spend', 'orders', 'return_ratio']);
  });

  it('keeps ids and names', () => {
    expect(named(assigned)).toEqual(named(found));
    expect(assigned.segments.every(({ kept }) => kept)).toBe(true);
  });

  it('counts tonight’s customers and adds up tonight’s distances', () => {
    const customers = assigned.clustering.sizes.reduce((sum, size) => sum + size, 0);
    expect(customers).toBe(parse(published, { columns: true }).length);
    expect(assigned.clustering.inertia).toBeGreaterThan(0);
    expect(assigned.clustering.inertia).not.toBe(found.clustering.inertia);
    expect(assigned.clustering.restarts).toBe(0);
  });

  it('says so in the report', () => {
    expect(report).toContain('Tonight these were not looked for anew');
    expect(report).toContain(found.run.id);
    expect(report).toContain('The configuration keeps the model once there is one.');
    expect(report).toContain('Population stability index');
    expect(report).not.toContain('It was started');
  });
});

describe('quintet score', () => {
  it('puts the customers of a run where the run put them', async () => {
    const segments = new Map((await table()).map((row) => [row['customer_id'], row['segment_id']]));
    const expected = parse<Record<string, string>>(published, { columns: true });
    expect(expected).toHaveLength(30);
    for (const row of expected) expect(segments.get(row['customer_id'])).toBe(row['segment_id']);
  });

  it('puts newcomers somewhere too, safe to open in a spreadsheet', async () => {
    const rows = await table();
    expect(rows).toHaveLength(31);
    const newcomer = rows.find((row) => row['customer_id'] === "'=new");
    expect(newcomer).toMatchObject({ net_spend: '230.00', orders: '1', orders_ever: '1' });
    expect(newcomer?.['segment']).not.toBe(newcomer?.['second_segment']);
    expect(Number(newcomer?.['margin'])).toBeGreaterThan(0);
  });

  it('prints how many customers each segment has, and warns of drift', () => {
    expect(scored.code).toBe(0);
    expect(scored.stdout).toMatch(/^1 +Frequent big spenders +\d+ +\d+%$/m);
    expect(scored.stdout).toMatch(/^ +All +31$/m);
    expect(scored.stdout).toMatch(/^Scores +scores\.csv, as of 10.Dec.2024$/m);
    // The purchases of six days, in a shop of thirty customers.
    expect(scored.stderr).toMatch(/quintet: warning: customers have drifted .* more than 0\.25/);
  });

  it('touches no database, and no table that is there', async () => {
    expect(await shop.runs()).toHaveLength(2);
    const again = await shop.quintet(['score', '--model', 'reports/latest/model.json']);
    expect(again).toMatchObject({ code: 73, stdout: '' });
    expect(again.stderr).toMatch(/scores\.csv is there already.*Nothing was written\.\n$/);
  });

  it('refuses a model that was tampered with', async () => {
    await shop.write('bad.json', (models[0] ?? '').replace('Frequent', 'Freqeunt'));
    const refused = await shop.quintet(['score', '--model', 'bad.json', '--out', 'other.csv']);
    expect(refused.code).toBe(65);
    expect(refused.stderr).toContain(
      'bad.json is not as Quintet wrote it; take the model.json of a run again',
    );
  });
});

describe('quintet why', () => {
  it('says what holds a customer, and what would move it', async () => {
    const why = await shop.quintet(['why', '1001']);
    expect(why).toMatchObject({ code: 0, stderr: '' });
    expect(why.stdout).toMatch(/^Customer 1001 is in “Frequent big spenders”, as of 10.Dec.2024/);
    expect(why.stdout).toMatch(/^Gross spend +£1,230\.00 +£[\d,.]+ +£[\d,.]+ +\d+%$/m);
    expect(why.stdout).toMatch(/^ {2}Gross spend from £1,230\.00 to £[\d.]+: “.*”$/m);
    expect(why.stdout).toContain('not advice');
  });

  it('names the nearest ids when there is no such customer', async () => {
    const why = await shop.quintet(['why', '100']);
    expect(why).toMatchObject({ code: 66, stdout: '' });
    expect(why.stderr).toContain('100 is no customer of run');
    expect(why.stderr).toContain('did you mean 1001 or 1002 or 1003?');
  });

  it('works while a run holds the database, and on any run that is kept', async () => {
    const database = shop.path('data', 'quintet.duckdb');
    const engine = await openDuckDb({ database, memory: null, threads: 1 });
    try {
      const why = await shop.quintet(['why', '1001', 'other.csv', '--run', found.run.id]);
      expect(why).toMatchObject({ code: 0, stderr: '' });
      expect(why.stdout).toMatch(/as of 4.Dec.2024/);
    } finally {
      engine.close();
    }
  });

  it('refuses the last run when it is of other sources', async () => {
    const why = await shop.quintet(['why', '1001', 'other.csv']);
    expect(why).toMatchObject({ code: 66, stdout: '' });
    expect(why.stderr).toContain(`or the run itself with --run ${assigned.run.id}, or run quintet segment`);
  });
});
