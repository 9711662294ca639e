import * as fc from 'fast-check';

/** A purchase file that something has happened to. */
export interface BrokenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const HEADER = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
];

/** What stands in a cell when nothing is wrong, by column. */
const GOOD: readonly fc.Arbitrary<string>[] = [
  fc.integer({ min: 1, max: 30 }).map((number) => `${number % 7 === 0 ? 'C' : ''}${536_000 + number}`),
  fc.constantFrom('85123A', '71053', 'POST', '00022'),
  fc.constantFrom('LUNCH BAG', 'CAKE, LARGE', 'a "bargain"', 'Tüte 🛍️', 'two\nlines', ''),
  fc.integer({ min: -3, max: 12 }).map(String),
  fc.integer({ min: 1, max: 28 }).map((day) => `2011-03-${String(day).padStart(2, '0')} 10:0${day % 10}:00`),
  fc.constantFrom('2.55', '0.85', '0', '12', '1.255'),
  fc.constantFrom('17850', '17850.0', '12346', '', '007'),
];

/** What turns up in cells in place of what belongs there. */
const ODD = fc.constantFrom(
  'NaN',
  'Infinity',
  '-inf',
  '1e308',
  '1E3',
  '99999999999999999999999999',
  '0.00000001',
  '2011-02-30',
  '2011-13-01 10:00',
  '31/12/2011',
  '12/31/2011 25:61',
  '9999-99-99',
  '0001-01-01',
  '2099-01-01 00:00:00',
  '👩‍👩‍👧‍👦🇬🇧',
  '\u202Egnp.exe',
  'null',
  ' ',
  "'",
  '"',
  '""',
  '"unclosed',
  'a"b',
  '=1+1',
  '<script>',
  '\0',
  '\u00A0',
  '£1,234.50',
  '1.234,50',
  '(5)',
  'x'.repeat(70_000),
);

const rows = fc.array(fc.tuple(...GOOD), { minLength: 0, maxLength: 25 });

/** Something that happens to the cells of a table, its header being the first row. */
type Change = (table: string[][]) => string[][];

const at = fc.nat({ max: 1000 });
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(at, at, ODD)
      .map(([row, column, odd]) => onRow(row, (cells) => cells.with(column % cells.length, odd))),
  },
  {
    weight: 2,
    arbitrary: at.map((row) => onRow(row, (cells) => (cells.length > 1 ? cells.slice(0, -1) : cells))),
  },
  { weight: 2, arbitrary: fc.tuple(at, ODD).map(([row, odd]) => onRow(row, (cells) => [...cells, odd])) },
  { weight: 1, arbitrary: at.map((row) => onRow(row, () => [''])) },
  { weight: 1, arbitrary: fc.tuple(at, at).map(([a, b]) => swapColumns(a, b)) },
  {
    weight: 1,
    arbitrary: at.map((row) => (table: string[][]) => [...table, ...table.slice(row % table.length)]),
  },
  { weight: 1, arbitrary: fc.constant((table: string[][]) => table.slice(0, 1)) },
);

function onRow(row: number, work: (cells: string[]) => string[]): Change {
  return (table) => {
    const place = row % table.length;
    return table.map((cells, index) => (index === place ? work(cells) : cells));
  };
}

function swapColumns(a: number, b: number): Change {
  return (table) =>
    table.map((cells) => {
      const [left, right] = [a % cells.length, b % cells.length];
      return cells.map(
        (cell, index) => cells[index === left ? right : index === right ? left : index] ?? cell,
      );
    });
}

/** Something that happens to the bytes of a file on its way; `at` is a share of its length. */
interface Damage {
  readonly at: number;
  readonly kind: 'truncate' | 'overwrite' | 'insert' | 'delete' | 'repeat';
  readonly bytes: Uint8Array;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom<Damage['kind'][]>('truncate', 'overwrite', 'insert', 'delete', 'repeat'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      Buffer.from('"'),
      Buffer.from('\n'),
      Buffer.from('\r'),
      Buffer.from('\0'),
      Buffer.from([0xe9]),
    ),
  ),
});

function damaged(bytes: Buffer, { at: share, kind, bytes: given }: Damage): Buffer {
  const index = Math.floor(share * bytes.length);
  const [before, after] = [bytes.subarray(0, index), bytes.subarray(index)];
  switch (kind) {
    case 'truncate':
      return before;
    case 'overwrite':
      return Buffer.concat([before, given, after.subarray(given.length)]);
    case 'insert':
      return Buffer.concat([before, given, after]);
    case 'delete':
      return Buffer.concat([before, after.subarray(given.length)]);
    case 'repeat':
      return Buffer.concat([bytes, after]);
  }
}

interface Writing {
  readonly delimiter: string;
  readonly newline: string;
  readonly quotes: 'where needed' | 'never' | 'always';
}

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  quotes: fc.constantFrom('where needed', 'where needed', 'never', 'always'),
});

function toCsv(table: readonly (readonly string[])[], { delimiter, newline, quotes }: Writing): string {
  const field = (value: string) => {
    const isNeeded = value.includes('"') || value.includes('\n') || value.includes(delimiter);
    if (quotes === 'never' || (quotes === 'where needed' && !isNeeded)) return value;
    return `"${value.replaceAll('"', '""')}"`;
  };
  return table.map((row) => row.map(field).join(delimiter) + newline).join('');
}

function toJsonLines([header = [], ...records]: readonly (readonly string[])[]): string {
  return records
    .map((row) => `${JSON.stringify(Object.fromEntries(header.map((name, index) => [name, row[index]])))}\n`)
    .join('');
}

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
};

/** Purchase files of a few lines, changed cell by cell and then byte by byte; most of them can still be read. */
export const brokenFiles: fc.Arbitrary<BrokenFile> = fc
  .record({
    rows,
    changes: fc.array(change, { maxLength: 5 }),
    writing,
    isJson: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
    encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', ...Object.keys(ENCODINGS)),
    damages: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Damage[]>([]) },
      { weight: 1, arbitrary: fc.array(damage, { maxLength: 2 }) },
    ),
  })
  .map(({ rows: good, changes, writing: style, isJson, encoding, damages }) => {
    const table = changes.reduce((cells, apply) => apply(cells), [HEADER, ...good.map((row) => [...row])]);
    const text = isJson ? toJsonLines(table) : toCsv(table, style);
    const whole = ENCODINGS[encoding]?.(text) ?? Buffer.from(text);
    return {
      name: isJson ? 'o.jsonl' : 'o.csv',
      bytes: damages.reduce((bytes, one) => damaged(bytes, one), whole),
    };
  });
