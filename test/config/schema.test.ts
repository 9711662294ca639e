import { describe, expect, it } from 'vitest';
import { configure, failureOf } from './configure.js';

describe('accepted values', () => {
  it.each([
    ['clusters: 2', { clusters: { count: 2 } }],
    ['clusters: 50', { clusters: { count: 50 } }],
    ['seed: 0', { seed: 0 }],
    ['seed: 4294967295', { seed: 4_294_967_295 }],
    ['snapshot: 2011-12-10', { snapshot: '2011-12-10T00:00:00' }],
    ['snapshot: 2012-02-29T06:30', { snapshot: '2012-02-29T06:30:00' }],
    ['snapshot: 2011-12-10T06:30:15', { snapshot: '2011-12-10T06:30:15' }],
    ['window: p1y', { window: 'P1Y' }],
    ['window: P1M2W3DT4H', { window: 'P1M2W3DT4H' }],
    ['window: P100Y', { window: 'P100Y' }],
    ['memory: 2 gb', { memory: '2GB' }],
    ['memory: 1.5GiB', { memory: '1.5GiB' }],
    ['memory: 64MB', { memory: '64MB' }],
    ['threads: 1024', { threads: 1024 }],
    ['quiet: yes', { quiet: true }],
    ['draft: yes', { draft: true }],
    ['keep: {runs: 1}', { keep: { runs: 1, drafts: 'all' } }],
    ['keep: {runs: all, drafts: p30d}', { keep: { runs: 'all', drafts: 'P30D' } }],
    ['jsonLogs: true', { jsonLogs: true }],
    ['wait: yes', { wait: true }],
    ['wait: pt10m', { wait: 'PT10M' }],
    ['timeout: PT1H30M', { timeout: 'PT1H30M' }],
    ['timeout: P7D', { timeout: 'P7D' }],
    ['timeout: none', { timeout: null }],
    ['spill: scratch', { spill: '/shop/scratch' }],
    ['currency: eur', { currency: 'EUR' }],
    ['locale: de', { locale: 'de' }],
    ['customerIds: hidden', { customerIds: 'hidden', salt: null }],
    [
      '{customerIds: hashed, salt: " 0123456789abcdef "}',
      { customerIds: 'hashed', salt: '0123456789abcdef' },
    ],
    ['salt:', { salt: null }],
    ['lines: {voidWithin: none}', { lines: { voidWithin: null, voidWithinSeconds: null } }],
    ['lines: {voidWithin: P1DT1H1M1S}', { lines: { voidWithin: 'P1DT1H1M1S', voidWithinSeconds: 90_061 } }],
    ['lines: {adjustments: []}', { lines: { adjustments: [], voidWithinSeconds: 86_400 } }],
    ['lines: {adjustments: [M, m, "0012"]}', { lines: { adjustments: ['M', 'm', '0012'] } }],
    ['lines: {duplicates: drop}', { lines: { duplicates: 'drop', voidWithin: 'PT24H' } }],
    ['gates: {unreadable: 0, rows: 1}', { gates: { unreadable: 0, rows: 1 } }],
    ['gates: {unreadable: none, rows: none}', { gates: { unreadable: null, rows: null } }],
    ['gates: {lastPurchase: p3d, guests: none}', { gates: { lastPurchase: 'P3D', guests: null } }],
    ['gates: {lastPurchase: P1DT12H}', { gates: { lastPurchase: 'P1DT12H' } }],
    ['gates: {lastPurchase: none}', { gates: { lastPurchase: null } }],
    ['alerts: {segmentShare: 0.2}', { alerts: { segmentShare: 0.2, championsLost: 0.7 } }],
    ['alerts: {championsLost: none, returnRatio: 0}', { alerts: { championsLost: null, returnRatio: 0 } }],
    ['alerts: {stability: fair, drift: no}', { alerts: { stability: 'fair', drift: false } }],
    ['alerts: {stability: none}', { alerts: { stability: null, drift: true } }],
    ['failOnAlert: yes', { failOnAlert: true }],
    ['lifecycle: {lapsing: 90, lapsed: 180}', { lifecycle: { lapsing: 90, lapsed: 180 } }],
    ['lifecycle: {lapsing: 200}', { lifecycle: { lapsing: 200, lapsed: null } }],
    ['views: {rfm: no}', { views: { rfm: false, named: true, lifecycle: true } }],
    ['scores: {monetary: gross}', { scores: { monetary: 'gross', thresholds: 'fitted', grid: null } }],
    ['scores: {thresholds: frozen}', { scores: { monetary: 'net', thresholds: 'frozen' } }],
    ['scores: {grid: grids/own.yaml}', { scores: { grid: '/shop/grids/own.yaml' } }],
    ['scores: {grid: }', { scores: { grid: null } }],
    [
      'scores: {thresholds: {recency: [1, 2, 2, 9], frequency: [1, 1, 1, 1], monetary: [-5, 0.5, 9, 10]}}',
      {
        scores: {
          thresholds: { recency: [1, 2, 2, 9], frequency: [1, 1, 1, 1], monetary: [-5, 0.5, 9, 10] },
        },
      },
    ],
    ['without: [sms, loyalty]', { without: ['sms', 'loyalty'] }],
  ])('%s', async (yaml, expected) => {
    expect(await configure({ yaml })).toMatchObject(expected);
  });

  it('gives each feature its usual transform', async () => {
    const yaml =
      'clusters: {features: [spend, net_spend, orders, return_ratio, average_order_value, recency_days, tenure_days]}';
    const { clusters } = await configure({ yaml });
    expect(clusters.features.map(({ transform }) => transform)).toEqual([
      'log1p',
      'none',
      'log1p',
      'sqrt',
      'none',
      'log1p',
      'none',
    ]);
  });

  it('lets a feature name its transform', async () => {
    const yaml = 'clusters:\n  features:\n    - {name: orders, transform: none}\n    - name: spend\n';
    expect((await configure({ yaml })).clusters.features).toEqual([
      { name: 'orders', transform: 'none' },
      { name: 'spend', transform: 'log1p' },
    ]);
  });
});

const PATH = 'the path of a file or folder, a pattern such as exports/*.csv, or an address';

describe('refused variables and flags', () => {
  it('name the variable', async () => {
    const failure = await failureOf({ environment: { QUINTET_CLUSTERS: 'five' } });
    expect(failure.message).toBe(
      'clusters is "five" in the variable QUINTET_CLUSTERS; it must be a whole number from 2 to 50',
    );
    expect(failure.exitCode).toBe(78);
  });

  it('name the flag and are usage failures', async () => {
    const failure = await failureOf({ flags: { threads: '2000' } });
    expect(failure.message).toBe(
      'threads is "2000" in the flag --threads; it must be a whole number from 1 to 1024',
    );
    expect(failure.exitCode).toBe(64);
    const twice = await failureOf({ flags: { seed: ['1', '2'] } });
    expect(twice.message).toContain('seed is ["1","2"] in the flag --seed');
  });

  it('name an empty path on the command line', async () => {
    const failure = await failureOf({ flags: { sources: ['a.csv', ''] } });
    expect(failure.message).toBe(`sources[1] is "" on the command line; it must be ${PATH}`);
  });

  it.each([
    [
      { environment: { QUINTET_SALT: 'pst-pst' } },
      'salt is not shown in the variable QUINTET_SALT; it must be',
    ],
    [{ environment: { QUINTET_SALTS: 'pst-pst' } }, 'unknown variable QUINTET_SALTS (with value not shown)'],
    [
      { yaml: 'salt: [pst-pst]' },
      'salt is not shown in quintet.yaml, line 1; it must be text of at least 16',
    ],
    [
      { yaml: 'slat: pst-pst' },
      'unknown key slat (with value not shown) in quintet.yaml, line 1; did you mean salt?',
    ],
    [
      { yaml: 'customerIds: {are: hashed, salt: pst-pst}' },
      'customerIds is {"are":"hashed","salt":"not shown"}',
    ],
    [{ yaml: 'salt: *pst-pst' }, 'is not YAML that can be read: Unresolved alias'],
    [{ yaml: 'salt: !pst-pst' }, 'is not YAML that can be read: Unresolved tag'],
    [{ yaml: 'clusters: "salt:pst-pst"' }, 'clusters is not shown'],
  ])('do not repeat a secret: %j', async (given, said) => {
    const { message } = await failureOf(given);
    expect(message).toContain(said);
    expect(message).not.toContain('pst-pst');
  });

  it('list the known variables for an unknown one', async () => {
    const failure = await failureOf({ environment: { QUINTET_CLUSTER: '5' } });
    expect(failure.message).toBe(
      'unknown variable QUINTET_CLUSTER (with value "5") in the environment; did you mean QUINTET_CLUSTERS? ' +
        'Known variables: QUINTET_CONFIG, QUINTET_SOURCES, QUINTET_CLUSTERS, QUINTET_SNAPSHOT, QUINTET_WINDOW, ' +
        'QUINTET_SEED, QUINTET_OUT, QUINTET_DATABASE, QUINTET_MEMORY, QUINTET_THREADS, QUINTET_SPILL, ' +
        'QUINTET_WAIT, QUINTET_TIMEOUT, QUINTET_QUIET, QUINTET_FAIL_ON_ALERT, QUINTET_JSON_LOGS, QUINTET_CURRENCY, ' +
        'QUINTET_LOCALE, QUINTET_CUSTOMER_IDS, QUINTET_SALT, QUINTET_PLAYBOOK',
    );
    expect(failure.kind).toBe('configuration');
  });
});
