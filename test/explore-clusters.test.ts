import { createHash } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exploreWork, type ExploreWork } from '../src/clusters/explore/explore-work.js';
import { loadConfiguration, type Flags } from '../src/config/load-configuration.js';
import { exploreClusters, type ExploreOptions, type ExploreResult } from '../src/explore-clusters.js';
import { silent } from '../src/progress.js';
import { openDuckDb } from '../src/warehouse/duckdb/open-duckdb.js';
import { openShop, type Shop } from './support/run-quintet.js';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  const { code, stderr } = await shop.segment(['shop.csv', '--quiet']);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rm(shop.folder, { recursive: true }));

/** Real fits and, in place of what takes longer, figures that mean nothing; with a list of what was asked of them. */
function counting(): { readonly work: ExploreWork; readonly done: string[] } {
  const done: string[] = [];
  const work: ExploreWork = {
    clusterCustomers: async (engine, options, signal) => {
      done.push(`fit ${options.count}`);
      return exploreWork.clusterCustomers(engine, options, signal);
    },
    measureDispersion: async (_sample, { clusters }) => {
      done.push(`dispersion ${clusters}`);
      return { clusters, logInertia: -clusters, referenceLogInertias: [1, 2] };
    },
    judgeStability: async (_judged, { clusters, resamples }) => {
      done.push(`stability ${clusters}`);
      return { resamples, skipped: 0, customers: 30, ari: 0.5, clusters: [null] };
    },
  };
  return { work, done };
}

/** Explores in the shop's folder as `quintet explore shop.csv` would; answers what was found and what was computed. */
async function explore(
  range: ExploreOptions['range'],
  flags: Flags = {},
  resamples: number | null = null,
  { work, done } = counting(),
  run: string | null = null,
): Promise<ExploreResult & { readonly done: readonly string[] }> {
  const configuration = await loadConfiguration({
    flags: { sources: ['shop.csv'], ...flags },
    environment: {},
    cwd: shop.folder,
    readFile: (file) => readFile(file, 'utf8'),
    bundled: { source: '/quintet/data/online-retail.parquet' },
  });
  const { signal } = new AbortController();
  const host = { now: () => new Date(0), progress: silent, signal, tempRoot: os.tmpdir() };
  const found = await exploreClusters({ configuration, run, range, resamples }, host, work);
  return { ...found, done: done.toSorted() };
}

const hashOf = async (...names: readonly string[]): Promise<string> =>
  createHash('sha256')
    .update(await readFile(shop.path(...names)))
    .digest('hex');

describe('quintet explore', () => {
  it('judges, prints and writes', async () => {
    const { code, stdout, stderr } = await shop.quintet([
      'explore',
      'shop.csv',
      '--clusters',
      '2',
      '--out',
      'whole',
      '--run',
      './reports/latest',
    ]);
    expect(stdout).toMatch(/^k {2}Inertia[\s\S]*\n2 [\s\S]*Curves {2}whole\/explore\/explore\.html\n/);
    expect(stderr).toMatch(
      /^Reading features: 30 customers of run .*\nJudging 2 clusters: 1 number of clusters in /,
    );
    expect(code).toBe(0);
  });
});

describe('exploring numbers of clusters', () => {
  it('computes only what it has not computed before, and never changes what a run left', async () => {
    const before = [await hashOf('data', 'quintet.duckdb'), await shop.reports()];
    const first = await explore({ from: 2, to: 3 });
    expect(first.done).toEqual(['dispersion 1', 'dispersion 2', 'dispersion 3', 'fit 2', 'fit 3']);
    const page = await readWritten('explore.html');
    const json = await readWritten('explore.json');
    expect(JSON.parse(json)).toEqual(first.exploration);

    const again = await explore({ from: 2, to: 3 });
    expect([again.done, again.exploration]).toEqual([[], first.exploration]);
    expect([await readWritten('explore.html'), await readWritten('explore.json')]).toEqual([page, json]);

    expect((await explore({ from: 2, to: 4 })).done).toEqual(['dispersion 4', 'fit 4']);
    expect((await explore({ from: 3, to: 3 }, {}, 5)).done).toEqual(['stability 3']);
    expect((await explore({ from: 3, to: 3 }, { seed: '2' })).done).toEqual(['dispersion 3', 'fit 3']);

    const after = await shop.reports();
    expect(await hashOf('data', 'quintet.duckdb')).toBe(before[0]);
    expect(after.filter((name) => name !== 'explore')).toEqual(before[1]);
  });

  it('finds what a run of as many clusters finds', async () => {
    const { exploration } = await explore({ from: 5, to: 5 });
    const report = await shop.latestJson<{
      clustering: { inertia: number; silhouette: number; sizes: number[] };
    }>('report.json');
    const [five] = exploration.counts;
    const { inertia, silhouette, sizes } = report.clustering;
    expect(five).toMatchObject({ inertia, silhouette, sizes: sizes.toSorted((a, b) => b - a) });
    expect(exploration).toMatchObject({
      customers: 30,
      configured: 5,
      range: { from: 5, to: 5 },
      words: ['One number of clusters leaves nothing to compare.'],
    });
  });

  it('writes where it is told to', async () => {
    const latest = shop.path('reports', 'latest');
    const { folder } = await explore({ from: 2, to: 2 }, { out: 'elsewhere' }, null, counting(), latest);
    expect(folder).toBe(shop.path('elsewhere', 'explore'));
    expect(await readFile(shop.path('elsewhere', 'explore', 'explore.html'), 'utf8')).toMatch(
      /^<!doctype html>/,
    );
  });

  it('computes nothing for a place that can’t be written', async () => {
    const counted = counting();
    const latest = shop.path('reports', 'latest');
    const exploring = explore({ from: 2, to: 2 }, { out: 'shop.csv' }, null, counted, latest);
    await expect(exploring).rejects.toMatchObject({ kind: 'cannotCreate' });
    expect(counted.done).toEqual([]);
  });

  it.each([
    ['run.json', 'damaged', 'data', 'is damaged or no record of a run'],
    [
      'run.json',
      '{"schemaVersion": "1.3"}',
      'data',
      'is of version 1.3, and this Quintet knows 1.2; use the',
    ],
    ['run.json', '{"schemaVersion": "2.0"}', 'data', 'use the Quintet that wrote it, or a newer one'],
    [
      'features.parquet',
      null,
      'noInput',
      'was made by an older Quintet or is not whole; run quintet segment',
    ],
    ['features.parquet', 'PAR1', 'data', 'features.parquet: damaged or cut off'],
  ])('refuses a run whose %s is %j', async (name, content, kind, says) => {
    const file = shop.path('reports', 'latest', name);
    await rename(file, `${file}.whole`);
    if (content !== null) await shop.write(path.join('reports', 'latest', name), content);
    try {
      await expect(explore({ from: 2, to: 2 })).rejects.toMatchObject({
        kind,
        message: expect.stringContaining(says),
      });
    } finally {
      await rename(`${file}.whole`, file);
    }
  });

  it('compares them by other features than the run’s', async () => {
    await shop.write('other.yaml', 'clusters: {features: [recency_days, orders], winsorise: 0.05}\n');
    const { exploration } = await explore({ from: 2, to: 2 }, { config: 'other.yaml' });
    expect(exploration.features.map(({ name }) => name)).toEqual(['recency_days', 'orders']);
  });

  it.each([
    ['another folder', { out: 'none' }, 'no run has been published there yet; run quintet segment first'],
    ['other sources', { sources: ['other.csv'] }, 'with other sources than'],
    ['another window', { window: 'P90D' }, 'with another window than'],
    ['another snapshot', { snapshot: '2024-01-01' }, 'with another snapshot than'],
  ])('refuses %s', async (_, flags, says) => {
    await expect(explore({ from: 2, to: 2 }, flags)).rejects.toMatchObject({
      kind: 'noInput',
      message: expect.stringContaining(says),
    });
  });

  it('refuses more clusters than customers', async () => {
    await expect(explore({ from: 40, to: 50 })).rejects.toMatchObject({ kind: 'data' });
  });
});

describe('the run that is explored', () => {
  it('works while a run holds the database', async () => {
    const database = shop.path('data', 'quintet.duckdb');
    const engine = await openDuckDb({ database, memory: null, threads: 1 });
    const { code, stdout } = await shop.startQuintet(['explore', 'shop.csv', '--clusters', '2']);
    engine.close();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^k {2}Inertia/);
  });

  it('takes a run by its id or its folder, and none that is not there', async () => {
    const run = await shop.latestJson<{ id: string }>('run.json');
    const same = ['explore', 'shop.csv', '--clusters', '2', '--quiet', '--run'];
    expect(await shop.quintet([...same, run.id])).toMatchObject({ code: 0, stderr: '' });
    expect(await shop.quintet([...same, 'reports/latest'])).toMatchObject({ code: 0, stderr: '' });
    const none = await shop.quintet([...same, 'nix']);
    expect(none).toMatchObject({ code: 66, stdout: '' });
    expect(none.stderr).toContain(`there is no run nix in ${shop.path('reports')}; quintet runs lists`);
  });
});

const readWritten = (name: string): Promise<string> =>
  readFile(shop.path('reports', 'explore', name), 'utf8');
