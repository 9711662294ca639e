import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import { loadLayout } from './load-layout.js';

const HEADERS = ['customer', 'order', 'date', 'amount'];
/** Few tables of many values: reading a table takes as long whatever it holds. */
const RUNS = { numRuns: 8, seed: 3 };
const MANY = { minLength: 1, maxLength: 200, size: 'max' } as const;
const SOME = { ...MANY, maxLength: 20 };

const table = (rows: readonly { date?: string; amount?: string }[]) => [
  HEADERS,
  ...rows.map(({ date = '2024-05-01', amount = '1' }, at) => ['c1', `o${at}`, date, amount]),
];

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** A moment between 1970 and 2068, which two-digit years tell apart. */
const moment = fc.record({
  year: fc.integer({ min: 1970, max: 2068 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});
type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

/** Day and month both differ, so that nothing is left open by chance. */
const PROOF: Moment = { year: 2024, month: 1, day: 31, hour: 9, minute: 5 };
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const half = ({ hour, minute }: Moment): string =>
  `${hour % 12 || 12}:${pad(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
const clock = ({ hour, minute }: Moment): string => `${hour}:${pad(minute)}`;

const DATE_STYLES: Readonly<Record<string, (at: Moment) => string>> = {
  'year-month-day': (at) => `${at.year}-${pad(at.month)}-${pad(at.day)}T${pad(at.hour)}:${pad(at.minute)}`,
  'year/month/day': (at) => `${at.year}/${at.month}/${at.day} ${clock(at)}`,
  'day/month/year': (at) => `${at.day}/${at.month}/${at.year} ${clock(at)}`,
  'day.month.yy': (at) => `${pad(at.day)}.${pad(at.month)}.${pad(at.year % 100)} ${clock(at)}:00`,
  'month/day/year, 12 hours': (at) => `${at.month}/${at.day}/${at.year} ${half(at)}`,
  'month-day-yy': (at) => `${pad(at.month)}-${pad(at.day)}-${pad(at.year % 100)} ${clock(at)}`,
  'day month year': (at) => `${at.day} ${MONTHS[at.month - 1] ?? ''} ${at.year} ${clock(at)}`,
  'month day, year': (at) => `${MONTHS[at.month - 1] ?? ''} ${at.day}, ${at.year} ${half(at)}`,
  'days since 1899': (at) =>
    String(Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute) / 86_400_000 + 25_569),
};

const iso = (at: Moment): string =>
  `${at.year}-${pad(at.month)}-${pad(at.day)}T${pad(at.hour)}:${pad(at.minute)}:00`;

describe('dates come back as they were', () => {
  it.each(Object.keys(DATE_STYLES))('%s', async (name) => {
    const style = DATE_STYLES[name] ?? String;
    // Days since 1899 have five digits from 1927 to 2173.
    await fc.assert(
      fc.asyncProperty(fc.array(moment, MANY), async (moments) => {
        const all = [...moments, PROOF];
        const { lines } = await loadLayout(table(all.map((at) => ({ date: style(at) }))));
        expect(lines.map(({ problem, sold_at: sold }) => problem ?? sold)).toEqual(all.map(iso));
      }),
      RUNS,
    );
  });

  it('and are refused where day and month could change places in all of them', async () => {
    const open = moment.filter(({ day, month }) => day <= 12 && day !== month);
    await fc.assert(
      fc.asyncProperty(fc.array(open, SOME), async (moments) => {
        const written = moments.map((at) => ({ date: `${pad(at.day)}/${pad(at.month)}/${at.year}` }));
        await expect(loadLayout(table(written))).rejects.toThrow(Failure);
        const { lines } = await loadLayout(table(written), { dates: 'dmy' });
        expect(lines.map(({ sold_at: sold }) => String(sold).slice(0, 10))).toEqual(
          moments.map((at) => iso(at).slice(0, 10)),
        );
      }),
      RUNS,
    );
  });
});

/** Hundredths, up to twelve digits before the mark. */
const cents = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer({ min: -(10 ** 14) + 1, max: 10 ** 14 - 1 }),
);

function write(value: number, thousands: string, mark: string): string {
  const digits = pad(Math.abs(value), 3);
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${whole}${mark}${digits.slice(-2)}`;
}

const signed = (value: number, text: string): string => (value < 0 ? `-${text}` : text);

const NUMBER_STYLES: Readonly<Record<string, (value: number) => string>> = {
  '1234.56': (value) => signed(value, write(value, '', '.')),
  '1,234.56': (value) => signed(value, write(value, ',', '.')),
  '1.234,56': (value) => signed(value, write(value, '.', ',')),
  '1 234,56 with no-break blanks': (value) => signed(value, write(value, '\u00A0', ',')),
  "1'234.56": (value) => signed(value, write(value, "'", '.')),
  '£1,234.56, in brackets below zero': (value) =>
    value < 0 ? `(£${write(value, ',', '.')})` : `£${write(value, ',', '.')}`,
  '1.234,56 €, true minus': (value) => `${value < 0 ? '−' : ''}${write(value, '.', ',')} €`,
  'EUR 1 234,56-': (value) => `EUR ${write(value, ' ', ',')}${value < 0 ? '-' : ''}`,
};

describe('amounts come back exactly', () => {
  it.each(Object.keys(NUMBER_STYLES))('%s', async (name) => {
    const style = NUMBER_STYLES[name] ?? String;
    await fc.assert(
      fc.asyncProperty(fc.array(cents, MANY), async (values) => {
        const { lines } = await loadLayout(table(values.map((value) => ({ amount: style(value) }))));
        expect(lines.map(({ problem, amount }) => problem ?? amount)).toEqual(
          values.map((value) => `${signed(value, write(value, '', '.'))}00000000`),
        );
      }),
      RUNS,
    );
  });

  it('and are refused where their only mark could part thousands or decimals', async () => {
    const open = fc.record({
      whole: fc.integer({ min: 1, max: 999 }),
      rest: fc.integer({ min: 0, max: 999 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(open, SOME), fc.constantFrom('.', ','), async (values, mark) => {
        const written = values.map(({ whole, rest }) => ({ amount: `${whole}${mark}${pad(rest, 3)}` }));
        await expect(loadLayout(table(written))).rejects.toThrow(Failure);
      }),
      RUNS,
    );
  });
});

describe('whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
    fc.constantFrom(
      null,
      '',
      ' ',
      '1',
      '-2.5',
      '1e308',
      'NaN',
      '1.234,5',
      '£3',
      '31/12/2024',
      '2024-02-30',
      'a',
      '#1',
      '🛒',
    ),
  );
  const tables = fc
    .constantFrom(
      { names: ['customer', 'order', 'date', 'amount', 'status', 'currency', 'refund'], date: 2 },
      {
        names: ['Email', 'Name', 'Created at', 'Lineitem quantity', 'Lineitem price', 'Refunded Amount'],
        date: 2,
      },
      { names: ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'], date: 3 },
      { names: ['order_id', 'date', 'item_quantity', 'item_total', 'customer_id', 'item_refunded'], date: 1 },
    )
    .chain(({ names, date }) => {
      const row = fc.array(cell, { minLength: names.length, maxLength: names.length });
      // One true date, so that the file is not refused as a whole.
      const good = names.map((_, at) => (at === date ? '2024-05-01' : null));
      return fc.array(row, { maxLength: 12 }).map((rows) => ({ names, rows: [...rows, good] }));
    });

  it('one record in is one line out, in the order of the file, with an amount or a problem', async () => {
    const told = { dates: 'dmy', decimalMark: '.', onlyCurrency: 'GBP' } as const;
    await fc.assert(
      fc.asyncProperty(tables, async ({ names, rows }) => {
        const { layout, lines } = await loadLayout([names, ...rows], told);
        expect(lines).toHaveLength(rows.length);
        const order = names.findIndex((name) => name === layout.columns.order);
        for (const [index, line] of lines.entries()) {
          const { invoice_id: id, problem, amount, quantity, unit_price: price, sold_at: sold } = line;
          expect(String(rows[index]?.[order])).toContain(id ?? '');
          expect(problem === null && [id, amount, quantity, price, sold].includes(null)).toBe(false);
          expect(Number(line['refund_amount'])).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
