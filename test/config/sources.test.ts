import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { absoluteSource } from '../../src/config/absolute-source.js';
import { expandSources } from '../../src/purchases/unpack/expand-sources.js';
import { configure, failureOf, plainSource } from './configure.js';

const pathsOf = async (given: Parameters<typeof configure>[0]): Promise<string[]> =>
  (await configure(given)).sources.map(({ path }) => path);

describe('sources', () => {
  it('are one path, or a list of paths and of objects', async () => {
    expect((await configure({ yaml: 'sources: a.csv' })).sources).toEqual([plainSource('/shop/a.csv')]);
    const yaml = 'sources:\n  - a.csv\n  - {path: web/*.csv, name: web}\n  - path: till\n';
    expect((await configure({ yaml })).sources).toEqual([
      plainSource('/shop/a.csv'),
      { ...plainSource('/shop/web/*.csv'), name: 'web' },
      plainSource('/shop/till'),
    ]);
  });

  it('take what is said about all of them, unless they say something else', async () => {
    const yaml = `
mapping: {customer: Client, order: Ticket, returns: {prefix: R}}
dates: dmy
decimalMark: ","
timeZone: Europe/Paris
onlyCurrency: EUR
sources:
  - till.csv
  - path: web.csv
    dates: mdy
    decimalMark:
    mapping: {customer: Email, discount: null, returns: none}
  - path: refunds.csv
    timeZone: UTC
    onlyCurrency: USD
    mapping: {returns: all, exclude: {column: Status, values: [void]}}
`;
    const told = { dates: 'dmy', decimalMark: ',', timeZone: 'Europe/Paris', onlyCurrency: 'EUR' };
    expect((await configure({ yaml })).sources).toEqual([
      {
        path: '/shop/till.csv',
        name: 'shop',
        mapping: { customer: 'Client', order: 'Ticket', returns: { kind: 'prefix', prefix: 'R' } },
        told,
      },
      {
        path: '/shop/web.csv',
        name: 'shop',
        mapping: { customer: 'Email', order: 'Ticket', discount: null, returns: { kind: 'none' } },
        told: { ...told, dates: 'mdy', decimalMark: null },
      },
      {
        path: '/shop/refunds.csv',
        name: 'shop',
        mapping: {
          customer: 'Client',
          order: 'Ticket',
          returns: { kind: 'all' },
          exclude: { column: 'Status', values: ['void'] },
        },
        told: { ...told, timeZone: 'UTC', onlyCurrency: 'USD' },
      },
    ]);
  });

  it('of flags and variables take what the file says about all, and nothing of its own sources', async () => {
    const yaml = 'dates: dmy\nmapping: {customer: Who}\nsources: [{path: a.csv, name: web, dates: mdy}]';
    const [plain] = [plainSource('/shop/a.csv')];
    const expected = [{ ...plain, mapping: { customer: 'Who' }, told: { ...plain.told, dates: 'dmy' } }];
    expect((await configure({ yaml, flags: { sources: ['a.csv'] } })).sources).toEqual(expected);
    expect((await configure({ yaml, environment: { QUINTET_SOURCES: 'a.csv' } })).sources).toEqual(expected);
  });

  it('are the bundled year when only something is said about it', async () => {
    const [source] = (await configure({ yaml: 'timeZone: Europe/London' })).sources;
    expect(source).toMatchObject({
      path: '/quintet/data/online-retail.parquet',
      told: { timeZone: 'Europe/London' },
    });
  });

  it('are named once, whatever they are called', async () => {
    const yaml = 'sources:\n  - a.csv\n  - {path: b.csv}\n  - path: ./a.csv\n    name: web\n';
    expect((await failureOf({ yaml })).message).toBe(
      'sources has "./a.csv" twice in quintet.yaml, line 4; name each path once',
    );
  });
});

describe('addresses', () => {
  const addresses = ['s3://bucket/*.parquet', 'https://shop.example/a//b.csv?day=1'];

  it('are left as they are', async () => {
    expect(await pathsOf({ yaml: `sources: [${addresses.join(', ')}]` })).toEqual(addresses);
    expect(await pathsOf({ flags: { sources: addresses } })).toEqual(addresses);
  });

  it('keep their colon in the variable', async () => {
    const environment = { QUINTET_SOURCES: `a.csv:${addresses.join(':')}:/data/b.csv` };
    expect(await pathsOf({ environment })).toEqual(['/shop/a.csv', ...addresses, '/data/b.csv']);
  });
});

describe('absoluteSource', () => {
  it.each([
    ['a.csv', '/shop', '/shop/a.csv'],
    ['../*/a.csv', '/shop/config', '/shop/*/a.csv'],
    ['exports/', '/shop', '/shop/exports'],
    ['/data/[ab].csv', '/Exports [2011]', '/data/[ab].csv'],
    ['a.csv', '/Exports [2011]', '/Exports [2011]/a.csv'],
    ['orders (1).csv', '/Exports (2011)', '/Exports (2011)/orders (1).csv'],
    ['*.csv', '/Exports [2011]', String.raw`/Exports \[2011\]/*.csv`],
    ['../{a,b}.csv', '/{x}/(y)/z', String.raw`/[{]x[}]/\(y\)/{a,b}.csv`],
    ['shop.csv', '/what?', '/what?/shop.csv'],
  ])('%s in %s', (source, folder, absolute) => {
    expect(absoluteSource(source, folder)).toBe(absolute);
  });

  it.each(['*.csv', '[ab].csv', 'a?csv', '{a,b}.csv', '**/a.csv', '@(a|b).csv', 'a.csv', 'orders (1).csv'])(
    'finds %s in a folder with the characters of a glob',
    async (source) => {
      const scratch = await mkdtemp(join(tmpdir(), 'quintet-'));
      onTestFinished(() => rm(scratch, { recursive: true }));
      const folder = join(scratch, 'Exports [2011] (old) {a,b} !x +(y) *', '.in');
      await mkdir(folder, { recursive: true });
      for (const name of ['a.csv', 'orders (1).csv']) await writeFile(join(folder, name), 'x');
      const { files } = await expandSources([absoluteSource(source, folder)], { cwd: '/' });
      expect(files).toContain(join(folder, source.startsWith('orders') ? source : 'a.csv'));
    },
  );
});
