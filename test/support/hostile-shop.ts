import { mkdir, readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';
import { packageRoot } from '../../src/package-root.js';
import { SMALL_SHOP, type Shop } from './run-quintet.js';

/** What customers are called, and as which cell each appears in a spreadsheet. */
export const NAMES: readonly (readonly [id: string, cell: string])[] = [
  ['=1+1', "'=1+1"],
  ['on two\nlines', 'on two\nlines'],
  ['[a](javascript:alert(1))|`b`', '[a](javascript:alert(1))|`b`'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['+44 20', "'+44 20"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['"quoted"', '"quoted"'],
  ["' or 1=1 --", "' or 1=1 --"],
  ['"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'],
  ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
  ['\u202Egnp.exe\u202C', '\u202Egnp.exe\u202C'],
  ['\u2067שלום\u2069 مرحبا', '\u2067שלום\u2069 مرحبا'],
  ['👩‍👩‍👧‍👦 family', '👩‍👩‍👧‍👦 family'],
  ['z'.repeat(10_000), 'z'.repeat(10_000)],
  ['| a | b |\n|---|---|', "| a | b |\n|'---|'---|"],
  ['``` `x` ~~~', '``` `x` ~~~'],
  ['</style><style>*{display:none}</style>', '</style><style>*{display:none}</style>'],
  ['</svg><svg onload=alert(1)>', '</svg><svg onload=alert(1)>'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['# heading', '# heading'],
  ['<!-- x', '<!-- x'],
  ['&lt;b&gt;&#0;', '&lt;b&gt;&#0;'],
  ['%3Cscript%3E', '%3Cscript%3E'],
  ['..\\..\\etc', '..\\..\\etc'],
  ['http://evil.example www.evil.example', 'http://evil.example www.evil.example'],
  ['a\u0301'.repeat(4_000), 'a\u0301'.repeat(4_000)],
  ['1e5', '1e5'],
  ['</title><body onload=alert(1)>', '</title><body onload=alert(1)>'],
  ['1. list', '1. list'],
  ["{{7*7}} ${7*7} ' onmouseover='alert(1)", "{{7*7}} ${7*7} ' onmouseover='alert(1)"],
];

/** What else comes from a shop's files: none has a digit or a brace, which a playbook's calls may not have. */
const TEXTS = [
  '<script>alert(document.title)</script>',
  '"><img src=x onerror=alert(document.title)>',
  'javascript:alert(document.title)',
  '](javascript:alert(document.title)) | `a` | ```',
  '</style></svg><svg onload=alert(document.title)>',
  '\u202Eevil\u202C 👩‍👩‍👧‍👦 &lt;b&gt; <!-- --> *a* _b_',
  `' onmouseover='alert(document.title)' ${'w'.repeat(10_000)}`,
];

/** What a shop calls things: everything that is not ours, by a number of which each has its own. */
interface Words {
  readonly customer: (index: number) => string;
  readonly text: (index: number) => string;
  /** Name of the file, without its ending: a file system refuses what is longer. */
  readonly file: string;
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const SORTED = NAMES.map(([name]) => name).toSorted(byBytes);

export const HOSTILE: Words = {
  customer: (index) => SORTED[index] ?? '',
  text: (index) => TEXTS[index % TEXTS.length] ?? '',
  file: '"><img src=x onerror=alert(1)> | `a` \u202Etxt',
};

/** The same with harmless words, which sort as the hostile ones do, since the order of customers settles ties. */
export const HARMLESS: Words = {
  customer: (index) => `plain ${String(index).padStart(2, '0')}`,
  text: () => 'plain',
  file: 'plain',
};

/** Writes the small shop in other words: customers, products, files, and the shop's own playbook and grid. */
export async function giveShop(shop: Shop, words: Words): Promise<void> {
  const [header = [], ...lines] = parseCsv(await readFile(SMALL_SHOP), { relax_quotes: true });
  const sales = reworkSales(lines, words);
  await mkdir(shop.path('exports'));
  // Two files, since a single one has no table; an order is in one of them.
  for (const end of [0, 1]) {
    const own = sales.filter(([order = '']) => Number(order.slice(-1)) % 2 === end);
    const rows = [header, ...own].map((row) => row.map(quote).join(','));
    await shop.write(`exports/${end} ${words.file}.csv`, rows.join('\n'));
  }
  await shop.write('playbook.yaml', await reworded('playbooks', words));
  await shop.write('grid.yaml', await reworded('grids', words));
  const configuration = {
    sources: [{ path: 'exports', name: words.text(0) }],
    clusters: 2,
    playbook: 'playbook.yaml',
    scores: { grid: 'grid.yaml' },
  };
  await shop.write('quintet.yaml', stringify(configuration));
}

/** The records in other words, with a product more that enough of one segment have to be told of. */
function reworkSales(lines: readonly (readonly string[])[], words: Words): readonly (readonly string[])[] {
  const ids = [...new Set(lines.map((line) => line[6] ?? ''))]
    .filter((id) => /^\d{4}$/.test(id))
    .toSorted(byBytes);
  const codes = [...new Set(lines.map((line) => line[1] ?? ''))].filter((code) => code !== 'POST');
  return lines.flatMap(
    ([order = '', code = '', name = '', quantity = '', date = '', price = '', who = '']) => {
      const product = codes.indexOf(code);
      const given =
        product < 0 ? [code, name] : [`${product} ${words.text(product)}`, words.text(product + 1)];
      const place = ids.indexOf(who);
      const buyer = [place < 0 ? who : words.customer(place), words.text(3)];
      const sale = [order, ...given, quantity, date, price, ...buyer];
      const shared = [order, `shared ${words.text(1)}`, words.text(0), '1', date, '0.01', ...buyer];
      return Number(quantity) > 0 && place >= 0 && place < 12 ? [sale, shared] : [sale];
    },
  );
}

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

const WORDED = new Set(['title', 'call', 'because', 'offer', 'measure', 'avoid', 'name', 'text']);

/** The playbook, or the grid, with something added to each of its texts. */
async function reworded(folder: string, words: Words): Promise<string> {
  let index = 0;
  const reword = (key: string, value: unknown): unknown => {
    if (!WORDED.has(key) || typeof value !== 'string') return value;
    index += 1;
    return `${value} ${words.text(index)}`;
  };
  const content: unknown = parse(await readFile(`${packageRoot}/${folder}/default.yaml`, 'utf8'));
  return stringify(JSON.parse(JSON.stringify(content, reword)));
}
