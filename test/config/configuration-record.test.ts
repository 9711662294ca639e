import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { configurationRecord } from '../../src/config/configuration-record.js';
import { seriesKey } from '../../src/config/series-key.js';
import { configure } from './configure.js';

const YAML = `
sources:
  - b.csv
  - path: exports/*.csv
    name: web
    dates: mdy
    onlyCurrency: eur
    mapping: {returns: {column: Type, values: [refund, credit]}, exclude: {column: Cancelled at}}
  - s3://bucket/refunds.csv
mapping: {customer: Who, discount: null}
decimalMark: ","
clusters: {count: 4, features: [orders, {name: spend, transform: sqrt}]}
snapshot: 2011-12-10
every: p1w
lines: {voidWithin: none, adjustments: [POST, D], duplicates: drop}
gates: {unreadable: 0.01, rows: none, lastPurchase: P3D}
alerts: {segmentShare: 0.1, championsLost: none, stability: none, drift: false}
failOnAlert: true
lifecycle: {lapsing: 90}
views: {products: false}
scores: {monetary: gross, thresholds: {recency: [1, 2, 3, 4], frequency: [1, 1, 2, 3], monetary: [0, 1.5, 2, 9]}, grid: own.yaml}
memory: 2GB
`;

const key = async (yaml: string): Promise<string> => seriesKey(await configure({ yaml }));

describe('configurationRecord', () => {
  it('is plain JSON that quintet.yaml accepts, with the same outcome', async () => {
    const configuration = await configure({ yaml: YAML });
    const record = configurationRecord(configuration);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(record.lines).toEqual({ voidWithin: 'none', adjustments: ['POST', 'D'], duplicates: 'drop' });
    expect(record.gates).toEqual({ unreadable: 0.01, rows: 'none', lastPurchase: 'P3D', guests: 0.9 });
    expect(record.alerts).toEqual({
      segmentShare: 0.1,
      championsLost: 'none',
      returnRatio: 0.01,
      stability: 'none',
      drift: false,
    });
    expect(await configure({ yaml: stringify(record) })).toEqual(configuration);
  });

  it('has what holds for each source at the source', async () => {
    const told = { dates: null, decimalMark: ',', timeZone: null, onlyCurrency: null };
    expect(configurationRecord(await configure({ yaml: YAML })).sources).toEqual([
      { path: '/shop/b.csv', name: 'shop', mapping: { customer: 'Who', discount: null }, ...told },
      {
        path: '/shop/exports/*.csv',
        name: 'web',
        mapping: {
          customer: 'Who',
          discount: null,
          returns: { column: 'Type', values: ['refund', 'credit'] },
          exclude: { column: 'Cancelled at' },
        },
        ...told,
        dates: 'mdy',
        onlyCurrency: 'EUR',
      },
      {
        path: 's3://bucket/refunds.csv',
        name: 'shop',
        mapping: { customer: 'Who', discount: null },
        ...told,
      },
    ]);
  });

  it.each([
    'mapping: {returns: none, exclude: none}',
    'mapping: {returns: all}',
    'mapping: {returns: {prefix: C}, exclude: {column: Status, values: [open]}}',
    'mapping: {returns: {negative: quantity}}',
    'mapping: {}',
    'keep: {runs: 30, drafts: P30D}',
    'gates: {unreadable: none, rows: 0, lastPurchase: P1D, guests: none}',
  ])('reads back the same from %s', async (yaml) => {
    const configuration = await configure({ yaml });
    expect(await configure({ yaml: stringify(configurationRecord(configuration)) })).toEqual(configuration);
  });

  it('reads back the same from a folder with the characters of a glob', async () => {
    const files = { '/Exports [2011]/shop.yaml': 'sources: ["*.csv", a.csv, "orders (1).csv"]' };
    const configuration = await configure({ files, flags: { config: '/Exports [2011]/shop.yaml' } });
    const { sources } = configurationRecord(configuration);
    expect((await configure({ yaml: stringify({ sources }) })).sources).toEqual(configuration.sources);
  });

  it('has everything but the salt, which is a secret', async () => {
    const configuration = await configure({ yaml: 'customerIds: hashed\nsalt: 0123456789abcdef' });
    const record = configurationRecord(configuration);
    expect(record.customerIds).toBe('hashed');
    expect(JSON.stringify(record)).not.toMatch(/0123456789abcdef|"salt"/);
    expect(await configure({ yaml: stringify(record) })).toEqual({ ...configuration, salt: null });
  });

  it('keeps the text of a duration', async () => {
    expect(configurationRecord(await configure({})).lines.voidWithin).toBe('PT24H');
  });
});

describe('seriesKey', () => {
  it('does not depend on order, nor on another way to write the same', async () => {
    const shuffled = `
lines: {duplicates: drop, adjustments: [D, POST], voidWithin: none}
clusters: {features: [{transform: sqrt, name: spend}, {name: orders, transform: log1p}], count: 4}
sources:
  - s3://bucket/refunds.csv
  - mapping: {exclude: {column: Cancelled at}, returns: {values: [credit, refund], column: Type}}
    onlyCurrency: EUR
    dates: mdy
    name: web
    path: ./exports/*.csv
  - {path: /shop/b.csv, name: shop, dates: , mapping: {}}
decimalMark: ","
mapping: {discount: null, customer: Who}
`;
    expect(await key(shuffled)).toBe(await key(YAML));
    expect(await key('lines: {voidWithin: P1D}')).toBe(await key('lines: {voidWithin: PT24H}'));
  });

  it.each([
    'snapshot: 2011-12-11',
    'seed: 2',
    'out: elsewhere',
    'threads: 2',
    'locale: de',
    '{customerIds: hashed, salt: 0123456789abcdef}',
    'quiet: true',
    'draft: true',
    'keep: {runs: 30, drafts: P30D}',
    'jsonLogs: true',
    'wait: PT10M',
    'timeout: PT2H',
    'spill: scratch',
    'memory: 1GB',
    'gates: {rows: none, guests: 0.2}',
    'views: {rfm: false}',
    'scores: {monetary: gross, thresholds: frozen, grid: own.yaml}',
    'mapping: {}',
    'dates:',
  ])('does not depend on %s', async (yaml) => {
    expect(await key(yaml)).toBe(await key(''));
  });

  it.each([
    'clusters: 6',
    'clusters: {features: [spend, orders]}',
    'clusters: {features: [spend, orders, {name: return_ratio, transform: none}]}',
    'window: P90D',
    'sources: a.csv',
    'sources: [{path: /quintet/data/online-retail.parquet, name: web}]',
    'sources: [{path: /quintet/data/online-retail.parquet, dates: dmy}]',
    'mapping: {customer: Who}',
    'mapping: {customer: null}',
    'mapping: {returns: none}',
    'mapping: {exclude: none}',
    'dates: dmy',
    'decimalMark: "."',
    'timeZone: Europe/London',
    'onlyCurrency: GBP',
    'lines: {duplicates: drop}',
    'lines: {voidWithin: none}',
    'lines: {voidWithin: PT23H}',
    'lines: {adjustments: [POST]}',
  ])('depends on %s', async (yaml) => {
    expect(await key(yaml)).not.toBe(await key(''));
  });
});
