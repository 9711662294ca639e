import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { compareRuns } from '../src/compare-runs.js';
import type { Configuration } from '../src/config/configuration.js';
import { defaultSettings } from '../src/config/default-settings.js';
import { silent } from '../src/progress.js';
import { hashCustomer, nameCustomers } from '../src/report/name-customers.js';
import type { ReportModel } from '../src/report/report-model.js';
import { modelWith } from './report/models.js';
import { giveRun, type GivenRun } from './support/give-run.js';

const COLUMNS = 'customer_id, segment_id, net_spend, named_segment, lifecycle_group';

/** The sample with these segments, as `id name customers revenue`. */
function modelOf(snapshot: string, ...segments: readonly string[]): ReportModel {
  const model = modelWith(segments.length);
  return {
    ...model,
    run: { ...model.run, snapshot },
    segments: model.segments.map((segment, index) => {
      const [id = '', name = '', customers = '', revenue = ''] = segments[index]?.split(' ') ?? [];
      return { ...segment, id, name, customers: Number(customers), revenue };
    }),
  };
}

const NOVEMBER: GivenRun = {
  id: '20111101T020000Z',
  model: modelOf('2011-11-01T00:00:00', 's1 Big 3 600.00', 's2 Small 3 60.00'),
  columns: COLUMNS,
  customers: `('a', 's1', 100.00, 'Champions', 'loyal'), ('b', 's1', 200.00, 'Champions', 'loyal'),
    ('c', 's1', 300.00, 'Champions', 'loyal'), ('d', 's2', 10.00, 'Lost', 'churned'),
    ('e', 's2', 20.00, 'Lost', 'new'), ('gone', 's2', 30.00, 'Lost', 'churned')`,
};
/** Half of Small left for Big, one is new; c is the biggest who moved. */
const DECEMBER: GivenRun = {
  id: '20111201T020000Z',
  model: modelOf('2011-12-01T00:00:00', 's1 Big 2 310.50', 's2 Small 4 75.25'),
  columns: COLUMNS,
  customers: `('a', 's1', 110.50, 'Champions', 'loyal'), ('b', 's1', 200.00, 'Champions', 'loyal'),
    ('c', 's2', 5.00, 'Lost', 'loyal'), ('d', 's2', 10.25, 'Lost', 'churned'),
    ('e', 's2', 20.00, 'Lost', 'new'), ('new', 's2', 40.00, 'Lost', 'new')`,
};
const host = {
  now: () => new Date(0),
  progress: silent,
  signal: new AbortController().signal,
  tempRoot: os.tmpdir(),
};

async function compare(
  context: TestContext,
  first: GivenRun,
  second: GivenRun,
  asked: { readonly first?: string; readonly to?: string; readonly salt?: string } = {},
) {
  const out = await mkdtemp(path.join(os.tmpdir(), 'quintet-'));
  context.onTestFinished(() => rm(out, { recursive: true, force: true }));
  await giveRun(out, first);
  await giveRun(out, second);
  const configuration: Configuration = {
    ...defaultSettings(out),
    sources: [],
    out,
    salt: asked.salt ?? null,
  };
  const to = asked.to === undefined ? null : path.join(out, asked.to);
  return compareRuns({ configuration, first: asked.first ?? first.id, second: second.id, to }, host);
}

describe('two runs', () => {
  it('are compared customer by customer', async (context) => {
    const { comparison } = await compare(context, NOVEMBER, DECEMBER);
    const { agreement, pairs, movers, segments, named, lifecycle, figures } = comparison;
    // Of the five in both, a and b are in Big, d and e in Small; c went from Big to Small.
    expect(agreement).toMatchObject({
      shared: 5,
      joined: 1,
      left: 1,
      stayed: 4,
      moved: 1,
      movedSpendBefore: '300.00',
      movedSpend: '5.00',
    });
    // Pairs together in both: ab, de = 2; first 3 + 1 = 4, second 1 + 3 = 4, of 10: (2 − 1.6) / (4 − 1.6).
    expect(agreement.ari).toBeCloseTo(0.4 / 2.4, 12);
    expect(pairs).toMatchObject([
      { first: { id: 's1' }, second: { id: 's1' }, shared: 2, overlap: 2 / 3, kind: 'same' },
      { first: { id: 's2' }, second: { id: 's2' }, shared: 2, overlap: 2 / 3, kind: 'same' },
    ]);
    expect(pairs[0]?.changes.slice(0, 3)).toMatchObject([
      { key: 'customers', first: 3, second: 2, difference: -1 },
      { key: 'customerShare' },
      { key: 'revenue', first: '600.00', second: '310.50', difference: '-289.50' },
    ]);
    expect(figures.find(({ key }) => key === 'revenue')).toMatchObject({
      first: '660.00',
      second: '385.75',
      difference: '-274.25',
    });
    expect(movers).toEqual([
      {
        customerId: 'c',
        from: { id: 's1', rank: 1, name: 'Big' },
        to: { id: 's2', rank: 2, name: 'Small' },
        netSpendBefore: '300.00',
        netSpend: '5.00',
      },
    ]);
    expect(segments.flows).toContainEqual({
      from: 's2',
      to: null,
      customers: 1,
      netSpend: null,
      netSpendBefore: '30.00',
    });
    // The sample was made without views: their columns alone are no view.
    expect([named, lifecycle]).toEqual([null, null]);
  });

  it('leave the same pages each time, below the reports', async (context) => {
    const { folder } = await compare(context, NOVEMBER, DECEMBER);
    expect(path.basename(folder)).toBe(`${NOVEMBER.id}-to-${DECEMBER.id}`);
    expect((await readdir(folder)).toSorted()).toEqual([
      'charts',
      'compare.html',
      'compare.json',
      'compare.md',
    ]);
    const again = await compare(context, NOVEMBER, DECEMBER, { to: 'elsewhere' });
    for (const name of ['compare.html', 'compare.json', 'compare.md', 'charts/moves-clusters.svg']) {
      const page = await readFile(path.join(folder, name), 'utf8');
      expect({ name, page: await readFile(path.join(again.folder, name), 'utf8') }).toEqual({ name, page });
    }
  });

  it('call customers what their reports call them', async (context) => {
    const salt = '0123456789abcdef';
    const named = nameCustomers(NOVEMBER.model, { are: 'hashed', salt });
    const hashed = await compare(context, { ...NOVEMBER, model: named }, DECEMBER, { salt });
    expect(hashed.comparison.customerIds).toEqual(named.customerIds);
    expect(hashed.comparison.movers.map(({ customerId }) => customerId)).toEqual([hashCustomer(salt, 'c')]);
    const hidden = await compare(context, { ...NOVEMBER, model: named }, DECEMBER);
    expect(hidden.comparison.customerIds).toEqual({ are: 'hidden', saltMark: null });
    expect(hidden.comparison.movers.map(({ customerId }) => customerId)).toEqual(['#1']);
    expect(await readFile(path.join(hidden.folder, 'compare.html'), 'utf8')).toContain(
      'Customers have numbers in place of their identifiers',
    );
  });

  it('say how they were made differently', async (context) => {
    const configuration = { playbook: 'mine.yaml', out: '/elsewhere' };
    const { comparison } = await compare(context, NOVEMBER, { ...DECEMBER, configuration });
    expect(comparison.differences).toEqual([
      { key: 'snapshot', first: ['2011-11-01T00:00:00'], second: ['2011-12-01T00:00:00'] },
      { key: 'playbook', first: [], second: ['mine.yaml'] },
    ]);
  });

  it('of other numbers of segments say where those without a counterpart come from', async (context) => {
    const three = {
      ...DECEMBER,
      series: 'b',
      model: modelOf('2011-11-01T00:00:00', 's1 Huge 1 300.00', 's2 Small 3 60.00', 's3 Big 2 300.00'),
      customers: `('a', 's3', 100.00, '', ''), ('b', 's3', 200.00, '', ''), ('c', 's1', 300.00, '', ''),
        ('d', 's2', 10.00, '', ''), ('e', 's2', 20.00, '', ''), ('gone', 's2', 30.00, '', '')`,
    };
    const { comparison } = await compare(context, NOVEMBER, three);
    expect([comparison.isSameSeries, comparison.onlyFirst]).toEqual([false, []]);
    expect(comparison.pairs.map(({ first, second }) => [first.name, second.name])).toEqual([
      ['Small', 'Small'],
      ['Big', 'Big'],
    ]);
    expect(comparison.onlySecond).toEqual([
      {
        segment: { id: 's1', rank: 1, name: 'Huge' },
        customers: 1,
        revenue: '300.00',
        others: [{ segment: { id: 's1', rank: 1, name: 'Big' }, customers: 1 }],
      },
    ]);
  });

  it('are refused where they count in two currencies, are one, or the folder is taken', async (context) => {
    const dollars = { ...DECEMBER.model, shop: { currency: 'USD', locale: 'en-US' } };
    await expect(compare(context, NOVEMBER, { ...DECEMBER, model: dollars })).rejects.toMatchObject({
      kind: 'data',
      message: expect.stringContaining(`${NOVEMBER.id} counts in GBP and run ${DECEMBER.id} in USD`),
    });
    await expect(compare(context, NOVEMBER, DECEMBER, { first: DECEMBER.id })).rejects.toMatchObject({
      kind: 'usage',
    });
    await expect(compare(context, NOVEMBER, DECEMBER, { to: NOVEMBER.id })).rejects.toMatchObject({
      kind: 'cannotCreate',
    });
  });

  it('of an older version, whose customers have no views, are compared by segments', async (context) => {
    const old = {
      ...NOVEMBER,
      columns: 'customer_id, segment_id, net_spend',
      customers: "('a', 's1', 100.00), ('d', 's2', 10.00)",
    };
    const { comparison } = await compare(context, old, DECEMBER);
    expect(comparison.agreement).toMatchObject({ shared: 2, joined: 4, moved: 0, ari: 1 });
  });
});
