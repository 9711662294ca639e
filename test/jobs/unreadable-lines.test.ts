import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inShop, type Shop, SMALL_SHOP } from '../support/run-quintet.js';

/** The parts of report.json and run.json that tell what became of the lines. */
interface Report {
  readonly run: { readonly snapshot: string };
  readonly lines: Readonly<Record<string, number>>;
  readonly totals: { readonly customers: number };
}
interface RunRecord {
  readonly inputs: readonly { readonly lines: number }[];
  readonly counts: { readonly lines: Report['lines'] };
  readonly unreadable: {
    readonly lines: number;
    readonly reasons: readonly { readonly lines: number }[];
    readonly first: readonly { readonly path: string; readonly line: number; readonly problem: string }[];
  };
}

const [header = [], ...sales] = parse(await readFile(SMALL_SHOP), { relax_quotes: true });

/** A sale of the small shop's best customer, with other values in the columns from the quantity on. */
const sale = (quantity: string, date: string, price: string) => [
  '1',
  'A',
  'B',
  quantity,
  date,
  price,
  '1001',
  'UK',
];
const DAY = '2024-05-01 10:00:00';

/** What stands on the lines from the 12th on, the first of it on two lines, and why it can't be read. */
const BLOCK: readonly (readonly [line: number, record: readonly string[], problem: string | null])[] = [
  // Two signs of UTF-8, so that one broken byte is no sign of another encoding.
  [12, ['1', 'A', 'on two\nlines, "quoted"', '1', DAY, '1.00', '1001', '\u00C3\u00A9\u00C3\u00A8'], null],
  [14, [], null],
  [15, [], null],
  [16, sale('many', DAY, '1.00'), 'the quantity is not a number'],
  [17, ['1', 'A', 'B'], 'fewer columns than the header'],
  [18, [...sale('1', DAY, '1.00'), 'and', 'more'], 'more columns than the header'],
  [19, ['1', 'A', 'caf\u00E9', '1', DAY, '1.00', '1001', 'UK'], 'not UTF-8'],
  [20, sale('1', '2099-05-01 10:00:00', '1.00'), 'dated after the start of the run'],
  [21, sale('1', DAY, '1.0000001'), 'the unit price is not a plain number of at most 6 decimals'],
  [22, sale('1e3', DAY, '1.00'), 'the quantity is not a plain number of at most 4 decimals'],
  [23, sale('1', DAY, 'NaN'), 'the unit price is not a number'],
  [24, sale('1', '12/9/2024 10:00', '1.00'), 'the date is not like 2011-12-09 12:50:00'],
  [25, ['', 'A', 'B', '1', DAY, '1.00', '1001', 'UK'], 'no order number'],
];
const PROBLEMS = BLOCK.flatMap(([line, , problem]) => (problem === null ? [] : [{ line, problem }]));

/** The shop's sales three times over with the block after the tenth, and a last line whose quote is not closed. */
function writeCsv(delimiter: string, newline: string): Buffer {
  const field = (value: string) =>
    /["\n;,\t]/.test(value) ? `"${value.replaceAll('"', '""').replaceAll('\n', newline)}"` : value;
  const all = [...sales, ...sales, ...sales];
  const records = [header, ...all.slice(0, 10), ...BLOCK.map(([, record]) => record), ...all.slice(10)];
  const text = records.map((record) => record.map(field).join(delimiter) + newline).join('');
  // In latin1 the accent above is one byte, which is no UTF-8.
  return Buffer.from(
    `${text}${['1', 'A', '"open', '1', DAY, '1.00', '1001', 'UK'].join(delimiter)}`,
    'latin1',
  );
}

/** After the header, 318 sales and the 14 lines of the block. */
const LAST = { line: 1 + 318 + 14 + 1, problem: 'a quote that is not closed' };

/** The text of each line that can't be read stands in the database and in the file beside it, and in no report. */
async function expectQuarantine(shop: Shop, content: Buffer): Promise<void> {
  // The broken byte is none of UTF-8.
  const lines = content
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  const expected = [...PROBLEMS, LAST].map(({ line, problem }) => ({
    line_number: line,
    problem,
    raw_text: lines[line - 1],
  }));
  expect(await shop.query('select line_number, problem, raw_text from quarantine order by 1')).toEqual(
    expected,
  );
  const file = await readFile(shop.path('data', 'quintet.duckdb.quarantine.csv'));
  expect(parse<Record<string, string>>(file, { columns: true })).toEqual(
    expected.map(({ line_number: line, problem: reason, raw_text: text }) => {
      return { file: shop.path('shop.csv'), sheet: '', line: String(line), lines: '1', reason, text };
    }),
  );
  const names = (await readdir(shop.path('reports', 'latest'))).filter((name) =>
    /\.(html|md|json|csv)$/.test(name),
  );
  const texts = await Promise.all(names.map((name) => shop.latest(name)));
  expect(names.filter((_, index) => texts[index]?.includes('1.0000001') ?? true)).toEqual([]);
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const CASES: Readonly<Record<string, () => Buffer>> = {
  'with commas and LF': () => writeCsv(',', '\n'),
  'with commas, CRLF and a byte order mark': () => Buffer.concat([MARK, writeCsv(',', '\r\n')]),
  'with semicolons, CR and a last end of line': () => Buffer.concat([writeCsv(';', '\r'), Buffer.from('\r')]),
};

describe.concurrent('lines that can not be read are counted and named in a file', () => {
  it.for(Object.entries(CASES))('%s', ([, content], context) =>
    inShop(async (shop) => {
      await shop.write('shop.csv', content());
      const { code, stderr } = await shop.segment(['shop.csv', '--quiet']);
      expect(stderr).toBe(
        "quintet: warning: 11 lines can't be read and are left out (shop.csv line 16: the quantity is not a number; " +
          'shop.csv line 17: fewer columns than the header; shop.csv line 18: more columns than the header; ' +
          `shop.csv line 19: not UTF-8; shop.csv line 20: dated after the start of the run); ${shop.path('data', 'quintet.duckdb.quarantine.csv')} has all\n`,
      );
      expect(code).toBe(0);

      const run = await shop.latestJson<RunRecord>('run.json');
      const named = [...PROBLEMS, LAST].map((found) => ({
        ...found,
        path: shop.path('shop.csv'),
        sheet: null,
        lines: 1,
      }));
      expect(run.unreadable.first).toEqual(named);
      expect(run.unreadable.lines).toBe(11);
      expect(run.unreadable.reasons.reduce((sum, { lines }) => sum + lines, 0)).toBe(11);

      // 318 sales, one on two lines, and the eleven.
      const { duplicates: _duplicates, read, unreadableReasons: _reasons, ...places } = run.counts.lines;
      expect(read).toBe(330);
      expect(Object.values(places).reduce((sum, lines) => sum + lines, 0)).toBe(330);
      expect(run.inputs.map(({ lines }) => lines)).toEqual([330]);

      await expectQuarantine(shop, content());
      const report = await shop.latestJson<Report>('report.json');
      expect(report.lines).toEqual(run.counts.lines);
      expect(report.totals.customers).toBe(30);
      expect(report.run.snapshot).toBe('2024-12-10T00:00:00');
    })(context),
  );

  it(
    'where a quote swallows the lines after it',
    inShop(async (shop) => {
      const lines = (await readFile(SMALL_SHOP, 'utf8')).trimEnd().split('\n');
      lines.splice(104, 0, '1,A,"open,1,2024-05-01 10:00:00,1.00,1001,UK');
      await shop.write('shop.csv', `${lines.join('\n')}\n`);
      const { stderr } = await shop.segment(['shop.csv', '--quiet']);
      // The header and 103 sales come before, three sales after.
      expect(stderr).toContain('shop.csv lines 105 to 108: a quote that is not closed');
      const { counts } = await shop.latestJson<RunRecord>('run.json');
      expect(counts.lines).toMatchObject({ read: 107, unreadable: 4 });
    }),
  );
});
