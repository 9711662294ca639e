import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../src/config/configuration.js';
import { loadConfiguration } from '../../src/config/load-configuration.js';
import type { Told } from '../../src/config/mapping.js';
import { InspectFolder } from '../support/inspect-folder.js';
import { inShop, openShop } from '../support/run-quintet.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const folder = await InspectFolder.open();

/** The configuration of a run in the folder that is told this on the command line. */
const configure = (flags: Readonly<Record<string, unknown>>): Promise<Configuration> =>
  loadConfiguration({
    flags,
    environment: {},
    cwd: folder.folder,
    bundled: { source: '/quintet/data/online-retail.parquet' },
    readFile: (file) => readFile(file, 'utf8'),
  });

/** The lines that are comments with a key in them as keys. */
const uncomment = (yaml: string): string => yaml.replaceAll(/^# (mapping:$| {2}\w+: .*$)/gm, '$1');

/** What a draft keeps of runs that come every night; by itself a configuration keeps all. */
const KEPT = { runs: 400, drafts: 'P30D' };

const LAYOUTS = [
  ['layouts/online-retail.csv', 'GBP'],
  ['layouts/online-retail-ii.csv', 'GBP'],
  ['layouts/shopify-orders.csv', 'USD'],
  ['layouts/woocommerce-advanced.csv', 'GBP'],
  ['layouts/woocommerce-analytics.csv', 'GBP'],
  ['layouts/woocommerce-items.csv', 'EUR'],
  ['layouts/woocommerce-orders.csv', 'GBP'],
  ['layouts/bestellungen.csv', 'EUR'],
  ['layouts/orders.csv', 'GBP'],
  ['unpack/online-retail-ii.xlsx', 'GBP'],
] as const;

/** What the values of some of them prove, and a later file may leave open. */
const PROVEN: Readonly<Record<string, Partial<Told>>> = {
  'layouts/bestellungen.csv': { dates: 'dmy', decimalMark: ',' },
};

describe.each(LAYOUTS)('what is written for %s', (fixture, currency) => {
  it('is the configuration of the command line, and its comments that of the headers', async () => {
    const name = path.basename(fixture);
    const config = `${name}.yaml`;
    await folder.write(name, await readFile(new URL(fixture, FIXTURES)));
    const { code, stdout, inspections } = await folder.run(['init', name, '--config', config]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(`^Wrote ${config} from `)]);

    const plain = await configure({ sources: [name] });
    const asProven = plain.sources.map((source) => ({
      ...source,
      told: { ...source.told, ...PROVEN[fixture] },
    }));
    expect(await configure({ config })).toEqual({ ...plain, sources: asProven, currency, keep: KEPT });

    await folder.write('uncommented.yaml', uncomment(await folder.read(config)));
    const { columns, returns } = inspections[0]?.files[0]?.layout ?? {};
    const named = Object.entries(columns ?? {}).filter(([, header]) => header !== null);
    const { sources } = await configure({ config: 'uncommented.yaml' });
    expect(sources[0]?.mapping).toMatchObject({ ...Object.fromEntries(named), returns });
  });
});

describe('what is written', () => {
  it('has every figure that the data give, and says little that nobody said', async () => {
    await mkdir(folder.path('exports'));
    const days = Array.from(
      { length: 20 },
      (_, day) => `1,A${day},2025-05-${10 + day} 10:00:00,K-${day},1,5`,
    );
    const lines = [
      'customer,order,date,sku,quantity,price',
      ...days,
      days[0],
      ',B,2025-05-29 10:00:00,POSTAGE,1,3.5',
      '2,B,2025-05-29 10:00:00,K-1,1,none',
    ];
    await folder.write('exports/may.csv', lines.join('\n'));
    const argv = ['init', 'exports', '--config', 'exports.yaml', '--window', 'P90D', '--memory', '512MB'];
    expect((await folder.run(argv)).code).toBe(0);
    const yaml = await folder.read('exports.yaml');
    const unwrapped = yaml.replaceAll(/(?<=# .*)\n *# /g, ' ');
    const facts = [
      'from 1 file of 23 lines from 10 May 2025 to 29 May 2025',
      '  - exports\n',
      '# exports/may.csv: like 2011-12-09 12:50:00\ndates:\n',
      'As of when, e.g. 2011-12-10; empty for midnight after the last purchase. A run now takes 30 May 2025, 00:00.',
      'window: P90D',
      '  # adjustments: [POST, DOT,',
      'look whether they are products: POSTAGE (1)',
      'Lines here that repeat another one: 1.',
      'Here 4.3%, 1 of 23.',
      // Purchases on every day: three days without any are the least that is odd. The last one was three days ago.
      'the longest wait from one day with purchases to the next was 1 day.\n  lastPurchase: P3D\n',
      'Here 4.5%.',
      'vanished: drop',
      'memory: 512MB',
    ];
    expect(facts.filter((fact) => !yaml.includes(fact) && !unwrapped.includes(fact))).toEqual([]);
    expect(yaml).not.toMatch(/^(mapping|seed|clusters|out|database)/m);
    const plain = await configure({ sources: ['exports'], window: 'P90D', memory: '512MB' });
    const expected = { ...plain, gates: { ...plain.gates, lastPurchase: 'P3D' }, keep: KEPT };
    expect(await configure({ config: 'exports.yaml' })).toEqual(expected);
  });

  it('says what the files prove, for those that leave it open', async () => {
    await mkdir(folder.path('days'));
    const header = 'customer;order;date;amount\n';
    await folder.write('days/a.csv', `${header}1;a;31.03.2024;1,5\n`);
    await folder.write('days/b.csv', `${header}1;b;05.05.2024;2\n`);
    expect((await folder.run(['init', 'days', '--config', 'days.yaml'])).code).toBe(0);
    const proven =
      '# What is here proves it; said so that a later file that leaves it open is read in the same way.\n';
    const yaml = await folder.read('days.yaml');
    expect(yaml).toContain(`${proven}dates: dmy\n`);
    expect(yaml).toContain(`${proven}decimalMark: ","\n`);
    await folder.write('days/c.csv', `${header}1;c;04.05.2024;1,234\n`);
    const { code, inspections } = await folder.run(['inspect', '--config', 'days.yaml']);
    expect(code).toBe(0);
    expect(inspections[0]?.whole).toMatchObject({ lastAt: '2024-05-05T00:00:00' });
  });

  it('says nothing for all where files prove different things, or nothing', async () => {
    const header = 'customer;order;date;amount\n';
    await mkdir(folder.path('mixed'));
    await folder.write('mixed/a.csv', `${header}1;a;31.03.2024;1,5\n`);
    await folder.write('mixed/b.csv', `${header}1;b;03/31/2024;1.5\n`);
    await folder.write('same.csv', `${header}1;b;05.05.2024;2\n`);
    for (const name of ['mixed', 'same.csv']) {
      await folder.run(['init', name, '--config', `${name}.yaml`]);
      const yaml = await folder.read(`${name}.yaml`);
      expect(yaml).toMatch(/^dates:$/m);
      expect(yaml).toMatch(/^decimalMark:$/m);
    }
  });

  it('leaves the choice where the data do not settle it, and says so', async () => {
    await folder.write('open.csv', 'customer;order;date;amount\n1;a;03.04.2024;1.234\n');
    const { code, stderr, stdout } = await folder.run(['init', 'open.csv', '--config', 'open.yaml']);
    expect(code).toBe(65);
    expect(stderr).toMatch(/dates such as "03\.04\.2024" .*; in open\.yaml choose dates, decimalMark\n$/);
    expect(stdout).toContain('Settle what it asks for, then: quintet segment --config open.yaml');
    const yaml = await folder.read('open.yaml');
    expect(yaml).toContain('# dates: dmy\n# dates: mdy\n');
    expect(yaml).toContain('# decimalMark: "."\n# decimalMark: ","\n');

    const chosen = yaml
      .replace('# dates: mdy', 'dates: mdy')
      .replace('# decimalMark: ","', 'decimalMark: ","');
    await folder.write('chosen.yaml', chosen);
    const { code: settled, inspections } = await folder.run(['inspect', '--config', 'chosen.yaml']);
    expect(settled).toBe(0);
    expect(inspections[0]?.whole).toMatchObject({ firstAt: '2024-03-04T00:00:00' });
  });

  it('asks at each source where there are several, and for columns too', async () => {
    await folder.write('two.csv', 'customer,order number,order no,date,amount\n1,a,b,2024-05-01,5\n');
    const argv = ['init', 'two.csv', 'orders.csv', '--config', 'two.yaml'];
    expect((await folder.run(argv)).code).toBe(65);
    const yaml = await folder.read('two.yaml');
    expect(yaml).toContain('    #   order: order number\n    #   order: order no\n');
    await folder.write(
      'named.yaml',
      yaml.replace('# mapping:', 'mapping:').replace('#   order: order no\n', '  order: order no\n'),
    );
    expect((await folder.run(['inspect', '--config', 'named.yaml'])).code).toBe(0);
  });

  it('keeps what a configuration file said already', async () => {
    const other = await InspectFolder.open();
    await other.write('till.csv', 'who,order,date,amount,kind\n1,a,2024-05-01,5,sale\n');
    const said = [
      'sources: [{path: till.csv, name: till}]',
      'mapping: {customer: who, returns: {column: kind, values: [refund]}}',
      'lines: {adjustments: [], duplicates: drop}',
      'clusters: 3',
      'out: ../results',
      'lifecycle: {lapsing: 30}',
      'refit: P7D',
      'drift: 0.1',
      'views: {products: false}',
      'scores: {monetary: gross, thresholds: frozen, grid: ../grids/own.yaml}',
      'gates: {guests: none}',
      'keep: {runs: 30, drafts: all}',
    ];
    await other.write('quintet.yaml', said.join('\n'));
    expect((await other.run(['init', '--config', 'new.yaml'])).code).toBe(0);
    const load = (config: string) =>
      loadConfiguration({
        flags: { config },
        environment: {},
        cwd: other.folder,
        bundled: { source: '' },
        readFile: (file) => readFile(file, 'utf8'),
      });
    expect(await load('new.yaml')).toEqual(await load('quintet.yaml'));
  });
});

describe('hostile headers and paths', () => {
  it('change nothing but their own lines', async () => {
    const header = '"customer","order","date","amount","x\ny: [","# a: \u0007","\u202Eseed: 7"';
    await folder.write("odd: #1 'x'.csv", `${header}\n1,a,2024-05-01,5,,,\n`);
    const argv = ['init', "odd: #1 'x'.csv", '--config', 'odd.yaml'];
    expect((await folder.run(argv)).code).toBe(0);
    const plain = await configure({ sources: ["odd: #1 'x'.csv"] });
    expect(await configure({ config: 'odd.yaml' })).toEqual({ ...plain, keep: KEPT });

    await folder.write('ask.csv', '"cust\nseed: 1","order","date","amount"\n1,a,2024-05-01,5\n');
    expect((await folder.run(['init', 'ask.csv', '--config', 'ask.yaml'])).code).toBe(65);
    expect(await folder.read('ask.yaml')).toContain('#   customer: "cust\\nseed: 1"\n');
    const asked = await configure({ sources: ['ask.csv'] });
    expect(await configure({ config: 'ask.yaml' })).toEqual({ ...asked, keep: KEPT });
  });
});

describe('a configuration file that is there', () => {
  it('is never replaced', async () => {
    await folder.write('quintet.yaml', 'seed: 2\n');
    const { code, stderr, stdout, inspections } = await folder.run(['init', 'orders.csv']);
    expect({ code, stdout, inspections }).toEqual({ code: 73, stdout: '', inspections: [] });
    expect(stderr).toBe(
      'quintet: quintet.yaml is there already and is left as it is; move it away, or name another file with --config. Nothing was written.\n',
    );
    expect(await folder.read('quintet.yaml')).toBe('seed: 2\n');
  });
});

describe('sources of which nothing is known', () => {
  it.each([
    ['none.csv', 66, 'no such file'],
    ['nothing.csv', 65, 'is empty'],
  ])('(%s) give no file', async (name, expected, says) => {
    await folder.write('nothing.csv', '');
    const { code, stderr, stdout } = await folder.run(['init', name, '--config', 'never.yaml']);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(new RegExp(`${says}.*Nothing was written\\.\\n$`));
    expect(await folder.names()).not.toContain('never.yaml');
  });
});

it(
  'a run with what the command wrote is that with the sources on the command line',
  inShop(async (shop, context) => {
    const other = await openShop();
    context.onTestFinished(() => rm(other.folder, { recursive: true }));
    const [told] = await Promise.all([
      other.segment(['shop.csv', '--quiet']),
      (async () => {
        const { code, stdout } = await shop.quintet(['init', 'shop.csv']);
        expect({ code, stdout }).toEqual({
          code: 0,
          stdout: 'Wrote quintet.yaml from 1 file with 106 lines.\nLook through it, then: quintet segment\n',
        });
        expect(await readdir(shop.folder)).toEqual(['quintet.yaml', 'shop.csv']);
        expect((await shop.segment(['--quiet'])).code).toBe(0);
      })(),
    ]);
    expect(told.code).toBe(0);
    expect(await shop.latest('customers.csv')).toBe(await other.latest('customers.csv'));
  }),
);
