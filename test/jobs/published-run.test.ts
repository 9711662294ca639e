import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, openShop, type Shop } from '../support/run-quintet.js';

interface Segment {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  readonly customers: number;
  readonly revenue: string;
}
interface Report {
  readonly run: {
    readonly id: string;
    readonly startedAt: string;
    readonly snapshot: string;
    readonly previous: { readonly id: string } | null;
  };
  readonly totals: Readonly<Record<string, unknown>>;
  readonly segments: readonly Segment[];
  readonly steps: readonly { readonly family: string; readonly list: string; readonly customers: number }[];
}
type Cells = Readonly<Record<string, string>>;

/** Sum of amounts with at most four decimals, exact, in units of the last. */
const units = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => {
    const [whole = '', decimals = ''] = amount.split('.');
    return sum + BigInt(whole + decimals.padEnd(4, '0'));
  }, 0n);

const readTable = (text: string) => parse<Cells>(text, { columns: true });

/** The small shop, on which the command has run three times: twice as of one night, then as of the next. */
let shop: Shop;
const ended: Ended[] = [];
let reports: Report[];
let ids: string[];

beforeAll(async () => {
  shop = await openShop();
  await copyFile(shop.path('shop.csv'), shop.path('twin.csv'));
  ended.push(await shop.segment(['shop.csv']));
  ended.push(await shop.segment(['shop.csv', 'twin.csv', '--quiet']));
  ended.push(await shop.segment(['shop.csv', '--quiet', '--snapshot', '2024-12-11']));
  const runs = await shop.runs();
  ids = runs.map((run) => String(run['run_id']));
  reports = await Promise.all(ids.map(async (id) => JSON.parse(await read(id, 'report.json')) as Report));
});
afterAll(() => rm(shop.folder, { recursive: true }));

const read = (id: string, name: string) => readFile(shop.path('reports', id, name), 'utf8');
const first = (): Report => known(reports[0]);

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there was no such run');
  return value;
}

describe('what a run says', () => {
  it('off a terminal in plain lines, one a stage', () => {
    const stages = (ended[0]?.stderr ?? '').trimEnd().split('\n');
    expect(stages.map((line) => line.replace(/\d+\.\d s$/, '… s'))).toEqual([
      'Loading purchases: 1 file, 1 new in … s',
      'Placing lines: 106 lines in … s',
      'Deriving features: 30 customers with 90 orders in … s',
      'Clustering customers: 5 clusters, best of 200 starts in … s',
      'Scoring customers: by fitted cut points in … s',
      'Choosing next steps: 0 of 5 segments kept from before in … s',
      'Comparing views: 0 surprising groups in … s',
      'Judging trust: 5 of 5 segments stable in … s',
      'Comparing with earlier runs: none to compare with, 0 alerts in … s',
      'Writing the report: 5 steps to take in … s',
    ]);
  });

  it('at the end: the segments and where the reports are', () => {
    const { stdout, code } = known(ended[0]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toMatch(/^ +Segment +Customers +Share +Net revenue +Share +Next step$/);
    expect(lines[1]).toMatch(/^1 {2}.* 6 +20% +£7,830 +63% {2}\S/);
    expect(lines[6]).toMatch(/^ +All +30 +£12,341$/);
    expect(lines.slice(8)).toEqual([
      `Reports  reports/${ids[0]}/report.html`,
      `         reports/${ids[0]}/report.md`,
      'Latest   reports/latest',
      'All runs reports/index.html',
    ]);
    expect(stdout + (ended[0]?.stderr ?? '')).not.toContain('\u001B');
  });

  it('nothing but warnings when it is to be quiet', () => {
    const twin =
      /^quintet: warning: .*twin\.csv has the same content as .*shop\.csv; it is read once\nquintet: warning: .*latest stays at run .* other sources, .*\n$/;
    expect(ended[1]).toMatchObject({ code: 0, stdout: '' });
    expect(ended[1]?.stderr).toMatch(twin);
    expect(ended[2]).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('what a run leaves', () => {
  it('is a folder a run, and the link to the last', async () => {
    expect(await shop.reports()).toEqual([...ids, 'latest']);
    expect(await readlink(shop.path('reports', 'latest'))).toBe(ids[2]);
    expect(reports.map(({ run }) => run.id)).toEqual(ids);
  });

  it('has every file, and no other', async () => {
    const names = await readdir(shop.path('reports', ids[0] ?? ''));
    const tables = ['customers.csv', 'customers.parquet', 'features.parquet'];
    const records = ['model.json', 'report.html', 'report.json', 'report.md', 'run.json'];
    expect(names.toSorted()).toEqual(['charts', ...tables, 'lists', ...records]);
  });

  it('has whatever its reports point to', async () => {
    const id = ids[0] ?? '';
    const [html, markdown] = [await read(id, 'report.html'), await read(id, 'report.md')];
    const targets = [...html.matchAll(/(?:href|src)="([^"#:]+)"/g), ...markdown.matchAll(/\]\(([^)#: ]+)/g)];
    const files = new Set(targets.map(([, target = '']) => path.normalize(target)));
    expect([...files].filter((file) => file.startsWith('lists/'))).toHaveLength(5);
    for (const file of files) expect(await read(id, file)).not.toBe('');
  });

  it('adds up as worked out by hand', () => {
    // Six customers each: 6 orders of 41 to 46 at 5.00, 5 of 2 to 7 at 3.50, 1 of 110 to 160 at 4.25,
    // 2 of 21 to 26 at 2.50 less 10 each, 1 of 1 to 6 at 1.95. Beside them one who only returned 2 at 9.99, four
    // guests with 10 at 2.00, postage of 18.00, and 300 at 1.25 cancelled two hours later.
    expect(first().totals).toMatchObject({
      rows: 105,
      customers: 30,
      orders: 90,
      grossSpend: '12490.95',
      returnedValue: '169.98',
      netSpend: '12320.97',
      guestRevenue: '80.00',
      returnsOnlyCustomers: 1,
      returnsOnlyValue: '-19.98',
      voids: { lines: 2, value: '375.00' },
      adjustments: { lines: 1, net: '18.00' },
    });
    expect(first().segments.map(({ revenue }) => revenue)).toEqual([
      '7830.00',
      '3442.50',
      '555.00',
      '472.50',
      '40.95',
    ]);
  });

  it('has the same customers and the same money in every file', async () => {
    const id = ids[0] ?? '';
    const table = readTable(await read(id, 'customers.csv'));
    expect(table).toHaveLength(30);
    const parquet = await shop.query(
      'select customer_id, segment_rank, step, cast(net_spend as varchar) as net_spend ' +
        `from read_parquet('${shop.path('reports', id, 'customers.parquet')}') order by customer_id`,
    );
    expect(parquet.map((row) => [row['customer_id'], String(row['segment_rank']), row['step']])).toEqual(
      table.map((row) => [row['customer_id'], row['segment_rank'], row['step']]),
    );
    for (const { rank, id: segmentId, name, customers, revenue } of first().segments) {
      const members = table.filter((row) => row['segment_rank'] === String(rank));
      expect(members).toHaveLength(customers);
      expect(new Set(members.map((row) => `${row['segment_id']} ${row['segment']}`))).toEqual(
        new Set([`${segmentId} ${name}`]),
      );
      expect(units(members.map((row) => row['net_spend'] ?? ''))).toBe(units([revenue]));
    }
  });

  it('lists each customer once, for the step that is theirs', async () => {
    const id = ids[0] ?? '';
    const table = readTable(await read(id, 'customers.csv'));
    const stepOf = new Map(table.map((row) => [String(row['customer_id']), row['step']]));
    expect(
      (await readdir(shop.path('reports', id, 'lists'))).map((name) => `lists/${name}`).toSorted(),
    ).toEqual(
      first()
        .steps.map(({ list }) => list)
        .toSorted(),
    );
    const listed: string[] = [];
    for (const { family, list, customers } of first().steps) {
      const members = readTable(await read(id, list)).map((row) => String(row['customer_id']));
      expect(members).toHaveLength(customers);
      expect(members.map((member) => stepOf.get(member))).toEqual(members.map(() => family));
      listed.push(...members);
    }
    expect(listed.toSorted()).toEqual([...stepOf.keys()].toSorted());
  });

  it('names its inputs so that they can be found again', async () => {
    const content = await readFile(shop.path('shop.csv'));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { inputs } = JSON.parse(await read(ids[1] ?? '', 'run.json')) as { inputs: unknown };
    expect(inputs).toEqual([
      {
        path: shop.path('shop.csv'),
        bytes: content.length,
        sha256,
        source: 'shop',
        lines: 106,
        layout: 'Online Retail',
        currencies: [],
        notes: [],
        sheet: null,
        // The run before this one loaded it.
        loadedAt: first().run.startedAt,
        isVanished: false,
        places: {
          unreadable: 0,
          superseded: 0,
          excluded: 0,
          outsideWindow: 1,
          guests: 4,
          adjustments: 1,
          voids: 2,
          returns: 7,
          sales: 90,
          zero: 1,
        },
      },
    ]);
  });

  it('stands in the database', async () => {
    const runs = await shop.runs();
    expect(runs.map(({ outcome, exit_code: code, message }) => ({ outcome, code, message }))).toEqual(
      ids.map(() => ({ outcome: 'published', code: 0, message: null })),
    );
  });
});

describe('a run after another', () => {
  it('of the same night says the same, but for its name and time', async () => {
    const texts = await Promise.all(
      ids.slice(0, 2).map(async (id) => {
        const { run, ...rest } = JSON.parse(await read(id, 'report.json')) as { run: object };
        return JSON.stringify({ ...rest, run: { ...run, id: '', startedAt: '' } });
      }),
    );
    expect(texts[1]).toBe(texts[0]);
  });

  it('of the next night knows its segments again', () => {
    const last = known(reports[2]);
    expect(reports.map(({ run }) => run.previous?.id)).toEqual([undefined, undefined, ids[0]]);
    expect(last.run.snapshot).toBe('2024-12-11T00:00:00');
    expect(last.segments.map(({ id, name }) => ({ id, name }))).toEqual(
      first().segments.map(({ id, name }) => ({ id, name })),
    );
  });

  it('whose input has vanished leaves the last good one in place', async () => {
    await rm(shop.path('shop.csv'));
    const { code, stderr } = await shop.segment(['shop.csv']);
    expect(code).toBe(66);
    expect(stderr).toMatch(/shop\.csv: no such file; check the path\. Nothing was published/);
    expect(await shop.reports()).toEqual([...ids, 'latest']);
    expect(await readlink(shop.path('reports', 'latest'))).toBe(ids[2]);
    expect((await shop.runs()).at(-1)).toMatchObject({ outcome: 'failed', exit_code: 66 });
  });
});
