import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../src/config/load-configuration.js';
import { packageRoot } from '../../src/package-root.js';
import { configure, failureOf, plainSource } from './configure.js';

describe('defaults', () => {
  it('are the bundled year in five segments', async () => {
    expect(await configure({})).toEqual({
      sources: [plainSource('/quintet/data/online-retail.parquet')],
      vanished: 'drop',
      clusters: {
        count: 5,
        features: [
          { name: 'spend', transform: 'log1p' },
          { name: 'orders', transform: 'log1p' },
          { name: 'return_ratio', transform: 'sqrt' },
        ],
        winsorise: null,
        resamples: 50,
      },
      refit: 'always',
      drift: 0.25,
      snapshot: null,
      window: 'P1Y',
      every: 'P1D',
      seed: 1,
      out: '/shop/reports',
      database: '/shop/data/quintet.duckdb',
      memory: null,
      threads: null,
      spill: null,
      wait: false,
      timeout: null,
      draft: false,
      keep: { runs: 'all', drafts: 'all' },
      quiet: false,
      jsonLogs: false,
      currency: 'GBP',
      locale: 'en-GB',
      customerIds: 'shown',
      salt: null,
      lines: {
        voidWithin: 'PT24H',
        voidWithinSeconds: 86_400,
        adjustments: ['POST', 'DOT', 'C2', 'D', 'M', 'm', 'S', 'B', 'CRUK', 'BANK CHARGES', 'AMAZONFEE'],
        duplicates: 'keep',
      },
      gates: { unreadable: 0.05, rows: 0.5, lastPurchase: null, guests: 0.9 },
      alerts: { segmentShare: 0.05, championsLost: 0.7, returnRatio: 0.01, stability: 'fell', drift: true },
      failOnAlert: false,
      lifecycle: { lapsing: null, lapsed: null },
      views: { rfm: true, named: true, lifecycle: true, behaviour: true, products: true },
      scores: { monetary: 'net', thresholds: 'fitted', grid: null },
      playbook: null,
      without: [],
    });
  });

  it('are what the example file says', async () => {
    const inputs = { flags: {}, environment: {}, cwd: packageRoot };
    const bundled = { source: `${packageRoot}/data/online-retail.parquet` };
    const text = await readFile(`${packageRoot}/examples/quintet.yaml`, 'utf8');
    const flags = { config: 'examples/quintet.yaml' };
    const example = await loadConfiguration({ ...inputs, bundled, flags, readFile: async () => text });
    const none = await loadConfiguration({
      ...inputs,
      bundled,
      readFile: async () => {
        throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      },
    });
    expect(example).toEqual(none);
  });

  it('stand for an empty file, and for one of comments only', async () => {
    const defaults = await configure({});
    expect(await configure({ yaml: '' })).toEqual(defaults);
    expect(await configure({ yaml: '# nothing yet\n' })).toEqual(defaults);
  });
});

describe('precedence', () => {
  const yaml = 'seed: 2\nclusters: {count: 3, features: [spend, orders]}\nwindow: P90D\nquiet: true\n';

  it('lets the file win over the defaults', async () => {
    expect(await configure({ yaml })).toMatchObject({
      seed: 2,
      clusters: { count: 3 },
      window: 'P90D',
      out: '/shop/reports',
    });
  });

  it('lets variables win over the file', async () => {
    const environment = { QUINTET_SEED: '4', PATH: '/bin' };
    expect(await configure({ yaml, environment })).toMatchObject({
      seed: 4,
      clusters: { count: 3 },
      window: 'P90D',
    });
  });

  it('lets flags win over variables', async () => {
    const environment = { QUINTET_SEED: '4', QUINTET_WINDOW: 'P2Y' };
    expect(await configure({ yaml, environment, flags: { seed: '5', quiet: false } })).toMatchObject({
      seed: 5,
      window: 'P2Y',
      quiet: false,
    });
  });

  it('lets none switch off what a gate has by default', async () => {
    const { gates, lines } = await configure({
      yaml: 'gates: {rows: none, guests: 1}\nlines: {duplicates: drop}',
    });
    expect(gates).toEqual({ unreadable: 0.05, rows: null, lastPurchase: null, guests: 1 });
    expect(lines).toMatchObject({ voidWithin: 'PT24H', voidWithinSeconds: 86_400, duplicates: 'drop' });
  });

  it('merges sections key by key', async () => {
    const { clusters } = await configure({ yaml, flags: { clusters: '7' } });
    expect(clusters).toEqual({
      count: 7,
      features: [
        { name: 'spend', transform: 'log1p' },
        { name: 'orders', transform: 'log1p' },
      ],
      winsorise: null,
      resamples: 50,
    });
  });

  it('takes an empty variable and an absent flag for not given', async () => {
    const environment = { QUINTET_SEED: '', QUINTET_CONFIG: '' };
    expect(await configure({ yaml, environment, flags: { seed: undefined } })).toMatchObject({ seed: 2 });
  });
});

describe('the file', () => {
  it('is the one that the flag names, else the variable', async () => {
    const files = { '/shop/flag.yaml': 'seed: 10', '/else/variable.yaml': 'seed: 20' };
    const environment = { QUINTET_CONFIG: '/else/variable.yaml' };
    expect((await configure({ files, environment, yaml: 'seed: 30' })).seed).toBe(20);
    expect((await configure({ files, environment, flags: { config: 'flag.yaml' } })).seed).toBe(10);
  });

  it('must exist when it is named', async () => {
    const byFlag = await failureOf({ flags: { config: 'gone.yaml' } });
    expect(byFlag.message).toBe(
      'the configuration file gone.yaml, named by the flag --config, does not exist',
    );
    const byVariable = await failureOf({ environment: { QUINTET_CONFIG: '/else/gone.yaml' } });
    expect(byVariable.message).toBe(
      'the configuration file /else/gone.yaml, named by the variable QUINTET_CONFIG, does not exist',
    );
    expect([byFlag.exitCode, byVariable.exitCode]).toEqual([78, 78]);
  });

  it('must be readable', async () => {
    const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const load = loadConfiguration({
      flags: {},
      environment: {},
      cwd: '/shop',
      bundled: { source: '/s' },
      readFile: async () => Promise.reject(refused),
    });
    await expect(load).rejects.toThrow(
      'the configuration file quintet.yaml cannot be read: EACCES: permission denied',
    );
  });

  it('may be named only once', async () => {
    const failure = await failureOf({ flags: { config: ['a.yaml', 'b.yaml'] } });
    expect(failure.message).toContain('in the flag --config; it must be the path of one file');
    expect(failure.kind).toBe('usage');
  });

  it('names the line where it is not YAML', async () => {
    const failure = await failureOf({ yaml: 'seed: 1\nwindow: [P1Y\n' });
    expect(failure.message).toMatch(/^quintet\.yaml, line [23] is not YAML that can be read: /);
    expect((await failureOf({ yaml: 'seed: 1\nseed: 2\n' })).message).toContain(
      'quintet.yaml, line 2 is not YAML',
    );
    expect((await failureOf({ yaml: 'seed: *gone\n' })).message).toContain('is not YAML that can be read');
    expect((await failureOf({ yaml: 'seed: &a [*a]\n' })).message).toContain('is not YAML that can be read');
    expect((await failureOf({ yaml: 'seed: !odd 1\n' })).message).toContain(
      'line 1 is not YAML that can be read',
    );
  });
});

describe('a file from Windows', () => {
  it('is read like any other', async () => {
    expect(await configure({ yaml: '\uFEFFseed: 7\r\nquiet: true\r\n' })).toMatchObject({
      seed: 7,
      quiet: true,
    });
  });
});

describe('paths', () => {
  it('start from the folder of the file, or from the working directory', async () => {
    const files = {
      '/etc/quintet/shop.yaml': 'sources: [a.csv, /data/b.csv]\nout: ../reports\nplaybook: steps.yaml',
    };
    const flags = { config: '/etc/quintet/shop.yaml', database: 'x.duckdb' };
    expect(await configure({ files, flags })).toMatchObject({
      sources: [plainSource('/etc/quintet/a.csv'), plainSource('/data/b.csv')],
      out: '/etc/reports',
      playbook: '/etc/quintet/steps.yaml',
      database: '/shop/x.duckdb',
    });
    const environment = { QUINTET_SOURCES: 'c.csv:/data/d.csv', QUINTET_PLAYBOOK: 'steps.yaml' };
    expect(await configure({ files, flags, environment })).toMatchObject({
      sources: [plainSource('/shop/c.csv'), plainSource('/data/d.csv')],
      playbook: '/shop/steps.yaml',
    });
    expect((await configure({ files, environment, flags: { sources: ['e.csv'] } })).sources).toEqual([
      plainSource('/shop/e.csv'),
    ]);
  });

  it('name each source once', async () => {
    const failure = await failureOf({ yaml: 'sources:\n  - a.csv\n  - ./a.csv\n' });
    expect(failure.message).toBe('sources has "./a.csv" twice in quintet.yaml, line 3; name each path once');
    expect((await failureOf({ flags: { sources: ['a.csv', 'a.csv'] } })).kind).toBe('usage');
  });
});
