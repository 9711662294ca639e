import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { inShop, SMALL_SHOP } from '../support/run-quintet.js';

/** What the small shop's first customers are called here, and as which cell each appears in a spreadsheet. */
const NAMES: readonly (readonly [id: string, cell: string])[] = [
  ['=1+1', "'=1+1"],
  ['on two\nlines', 'on two\nlines'],
  ['[a](javascript:alert(1))|`b`', '[a](javascript:alert(1))|`b`'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['+44 20', "'+44 20"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['"quoted"', '"quoted"'],
  ["' or 1=1 --", "' or 1=1 --"],
];

const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;

it(
  'customers with hostile names change nothing but their own cells',
  inShop(async (shop) => {
    const [header = [], ...sales] = parse(await readFile(SMALL_SHOP), { relax_quotes: true });
    const renamed = sales.map((sale) => {
      const [name] = NAMES[Number(sale[6]) - 1001] ?? [];
      const other = sale[6] === '' ? '' : `<img src=x onerror=alert(${sale[6]})>`;
      return [...sale.slice(0, 6), name ?? other, '=HYPERLINK("http://example.com")'];
    });
    await shop.write('shop.csv', [header, ...renamed].map((row) => row.map(quote).join(',')).join('\n'));
    const { code, stderr } = await shop.segment(['shop.csv', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    const table = parse<{ customer_id: string }>(await shop.latest('customers.csv'), { columns: true });
    const cells = table.map(({ customer_id: id }) => id);
    expect(cells).toHaveLength(30);
    expect(cells).toEqual(expect.arrayContaining(NAMES.map(([, cell]) => cell)));
    const database = await shop.query('select customer_id from run_customers');
    expect(database.map((row) => row['customer_id'])).toEqual(
      expect.arrayContaining(NAMES.map(([id]) => id)),
    );

    const lists = await readdir(shop.path('reports', 'latest', 'lists'));
    const texts = await Promise.all(lists.map((name) => shop.latest(`lists/${name}`)));
    const listed = texts.flatMap((text) =>
      parse<{ customer_id: string }>(text, { columns: true }).map((row) => row.customer_id),
    );
    expect(listed.toSorted()).toEqual(cells.toSorted());

    // The three customers nearest to the first segment's centre stand in the reports: those of 42, 43 and 44 a time.
    const html = await shop.latest('report.html');
    expect(html).toContain('&lt;script>alert(1)');
    expect(/<script>alert|<img src=x/.exec(html)).toBeNull();

    const markdown = await shop.latest('report.md');
    const row = markdown.split('\n').find((line) => line.includes('javascript:'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(7);
    const prose = markdown.replaceAll(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '');
    expect(/<script>alert|<img src=x|\]\(javascript:/.exec(prose)).toBeNull();
  }),
);
