import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import { recogniseLayout } from '../../../src/purchases/layouts/recognise-layout.js';
import { settleValues } from '../../../src/purchases/layouts/settle-values.js';
import type { Told } from '../../../src/purchases/layouts/value-style.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';
import { giveTexts, LATEST, loadLayout, pick, TOLD_NOTHING } from './load-layout.js';

const orders = (dates: readonly string[], amounts: readonly string[]) => [
  ['customer', 'order', 'date', 'amount'],
  ...Array.from({ length: Math.max(dates.length, amounts.length) }, (_, at) => [
    'c1',
    `o${at}`,
    dates[at] ?? dates[0] ?? '2024-05-01',
    amounts[at] ?? amounts[0] ?? '1',
  ]),
];

async function readDates(dates: readonly string[], told: Partial<Told> = {}): Promise<unknown[]> {
  const { lines } = await loadLayout(orders(dates, []), told);
  return lines.map(({ sold_at: at, problem }) => problem ?? at);
}

async function readAmounts(amounts: readonly string[], told: Partial<Told> = {}): Promise<unknown[]> {
  const { lines } = await loadLayout(orders([], amounts), told);
  return lines.map(({ amount, problem }) => problem ?? String(amount).replace(/0{1,8}$/, ''));
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw error;
}

const inCurrencies = (amounts: readonly (readonly [amount: string, currency: string])[]) => [
  ['customer', 'order', 'date', 'amount', 'currency'],
  ...amounts.map(([amount, currency], at) => ['c1', `o${at}`, '2024-05-01', amount, currency]),
];

/** How many queries the styles of a file take. */
async function countQueries(dates: readonly string[], amounts: readonly string[]): Promise<number> {
  const engine = await openMemoryEngine(1);
  try {
    const table = orders(dates, amounts);
    await giveTexts(engine, 'given', table);
    const layout = recogniseLayout(table[0] ?? [], null, 'shop.csv');
    let queries = 0;
    const query: typeof engine.query = (select) => {
      queries += 1;
      return engine.query(select);
    };
    const counting = new Proxy(engine, {
      get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)),
    });
    await settleValues(counting, fragment('given'), layout, TOLD_NOTHING, LATEST);
    return queries;
  } finally {
    engine.close();
  }
}

describe('dates', () => {
  it.each([
    [
      ['2011-12-09', '2011-12-09 12:50', '2011-12-09T12:50:30'],
      ['2011-12-09T00:00:00', '2011-12-09T12:50:00', '2011-12-09T12:50:30'],
    ],
    [
      ['13/1/2010 8:26', '1/2/2010 18:05:09'],
      ['2010-01-13T08:26:00', '2010-02-01T18:05:09'],
    ],
    [
      ['1/13/2010 8:26 PM', '1/2/2010 12:05 am'],
      ['2010-01-13T20:26:00', '2010-01-02T00:05:00'],
    ],
    [
      ['31.12.99', '1.2.24'],
      ['1999-12-31T00:00:00', '2024-02-01T00:00:00'],
    ],
    [
      ['2010/12/1 8:26', '2010/1/2'],
      ['2010-12-01T08:26:00', '2010-01-02T00:00:00'],
    ],
    [
      ['2010.12.01', '2010.01.02'],
      ['2010-12-01T00:00:00', '2010-01-02T00:00:00'],
    ],
    [
      ['1 Dec 2010', '2 December 2010 08:26', '3-Sep-10', '4 Sept 2010'],
      ['2010-12-01T00:00:00', '2010-12-02T08:26:00', '2010-09-03T00:00:00', '2010-09-04T00:00:00'],
    ],
    [
      ['Dec 1, 2010', 'May 2, 2010 8:26 PM'],
      ['2010-12-01T00:00:00', '2010-05-02T20:26:00'],
    ],
    [
      ['20101201', '20101202 08:26'],
      ['2010-12-01T00:00:00', '2010-12-02T08:26:00'],
    ],
    // 40513 is 1 December 2010; .351388889 of a day is 8:26.
    [
      ['40513.351388889', '40514'],
      ['2010-12-01T08:26:00', '2010-12-02T00:00:00'],
    ],
  ])('%j', async (dates, expected) => {
    expect(await readDates(dates)).toEqual(expected);
  });

  it('converts offsets to the time zone, else to UTC, and leaves times without one alone', async () => {
    const dates = [
      '2024-07-01 12:00:00 +0200',
      '2024-01-01T23:30:00Z',
      '2024-07-01 12:00',
      '2024-07-01T12:00:00-05:30',
    ];
    expect(await readDates(dates)).toEqual([
      '2024-07-01T10:00:00',
      '2024-01-01T23:30:00',
      '2024-07-01T12:00:00',
      '2024-07-01T17:30:00',
    ]);
    expect(await readDates(dates, { timeZone: 'Europe/Berlin' })).toEqual([
      '2024-07-01T12:00:00',
      '2024-01-02T00:30:00',
      '2024-07-01T12:00:00',
      '2024-07-01T19:30:00',
    ]);
  });

  it('reads a file that mixes ISO with a local style, as spreadsheets leave it', async () => {
    expect(await readDates(['13/01/2010', '2010-02-01 08:00', '01-12-10'])).toEqual([
      '2010-01-13T00:00:00',
      '2010-02-01T08:00:00',
      '2010-12-01T00:00:00',
    ]);
  });

  it('never guesses whether the day or the month comes first', async () => {
    const { kind, message } = await failureOf(readDates(['03/04/2011', '05/06/2011']));
    expect(kind).toBe('data');
    expect(message).toBe(
      'shop.csv, column "date": dates such as "03/04/2011" can be read day first or month first, and no line settles it; say which in quintet.yaml: dates: dmy or dates: mdy',
    );
    expect(await readDates(['03/04/2011'], { dates: 'dmy' })).toEqual(['2011-04-03T00:00:00']);
    expect(await readDates(['03/04/2011'], { dates: 'mdy' })).toEqual(['2011-03-04T00:00:00']);
    expect(await readDates(['11/04/03'], { dates: 'ymd' })).toEqual(['2011-04-03T00:00:00']);
  });

  it.each([
    // The day first, or the year.
    [
      ['24-01-15', '24-02-20'],
      ['dmy', 'ymd'],
    ],
    [
      ['24/01/26', '13/12/01'],
      ['dmy', 'ymd'],
    ],
    [['24.01.15'], ['dmy', 'ymd']],
    [
      ['11-01-01', '11-02-03'],
      ['dmy', 'mdy', 'ymd'],
    ],
    [['11/12/09'], ['dmy', 'mdy', 'ymd']],
    [['11/12/2009'], ['dmy', 'mdy']],
    // A year of two digits has two.
    [
      ['9.1.24', '8.2.24'],
      ['dmy', 'mdy'],
    ],
  ])('asks about %j, with the orders that are left', async (dates, choices) => {
    const failure = await failureOf(readDates(dates));
    expect(failure.message).toContain(choices.map((order) => `dates: ${order}`).join(' or '));
    expect(failure).toMatchObject({ questions: [{ key: 'dates', choices }] });
  });

  it.each([
    // No day is above 31, no month above 12.
    [
      ['99-01-15', '11-02-03'],
      ['1999-01-15', '2011-02-03'],
    ],
    [
      ['11/15/09', '11/12/09'],
      ['2009-11-15', '2009-11-12'],
    ],
    [
      ['15.01.45', '11.02.03'],
      ['2045-01-15', '2003-02-11'],
    ],
    [
      ['9.1.24', '28.2.24', '11.02.03'],
      ['2024-01-09', '2024-02-28', '2003-02-11'],
    ],
    // The last day of 2031 is still to come, and so is the eleventh of January 2028.
    [
      ['31.12.24', '11.12.24'],
      ['2024-12-31', '2024-12-11'],
    ],
    [
      ['11-01-28', '11-02-03'],
      ['2011-01-28', '2011-02-03'],
    ],
  ])('reads %j', async (dates, expected) => {
    expect(await readDates(dates)).toEqual(expected.map((day) => `${day}T00:00:00`));
  });

  it('reads two-digit years first when told', async () => {
    expect(await readDates(['24-01-15', '24/02/26'], { dates: 'ymd' })).toEqual([
      '2024-01-15T00:00:00',
      '2024-02-26T00:00:00',
    ]);
  });

  it('asks where either order makes days to come', async () => {
    // As day first the second is of 2028, as year first the last of 2027.
    const dates = ['24-01-15', '24-02-28', '27-01-02'];
    expect((await failureOf(readDates(dates))).message).toContain('dates: dmy or dates: ymd');
  });

  it('does not take a stray day to come for a proof', async () => {
    const dates = [...Array.from({ length: 100 }, () => '24-01-15'), '27-01-02'];
    expect((await failureOf(readDates(dates))).message).toContain('dates: dmy or dates: ymd');
  });

  it('needs no telling where day and month are the same', async () => {
    expect(await readDates(['05/05/2011'])).toEqual(['2011-05-05T00:00:00']);
  });

  it('refuses a file that has both orders, unless it is told which to read', async () => {
    const dates = ['13/01/2011', '01/13/2011'];
    expect((await failureOf(readDates(dates))).message).toContain('export the two apart');
    expect(await readDates(dates, { dates: 'mdy' })).toEqual([
      'the date is not month, day and year',
      '2011-01-13T00:00:00',
    ]);
  });

  it('sets a stray line aside that contradicts a hundred others', async () => {
    const read = await readDates([
      ...Array.from({ length: 100 }, () => '31/01/2011'),
      '01/31/2011',
      '01/02/2011',
    ]);
    expect(read.slice(99)).toEqual([
      '2011-01-31T00:00:00',
      'the date is not day, month and year',
      '2011-02-01T00:00:00',
    ]);
  });

  it('takes more than one line in a hundred for a file of both orders', async () => {
    const dates = Array.from({ length: 98 }, () => '31/01/2011');
    const { message } = await failureOf(readDates([...dates, '01/31/2011', '01/30/2011']));
    expect(message).toContain('export the two apart');
  });

  it('takes numbers for seconds only if told', async () => {
    expect((await failureOf(readDates(['1291191960']))).message).toContain('dates: unix');
    expect(await readDates(['1291191960'], { dates: 'unix' })).toEqual(['2010-12-01T08:26:00']);
  });

  it.each(['yesterday', '2011-02-30', 'epoch', 'infinity', '2011-13-01', '0000-01-01', '2011-12-09 25:00'])(
    '%s is no date',
    async (date) => {
      const [first, second] = await readDates(['2011-01-01', date]);
      expect([first, second]).toEqual(['2011-01-01T00:00:00', 'the date is not like 2011-12-09 12:50:00']);
    },
  );

  it('says so when it knows no date at all', async () => {
    expect((await failureOf(readDates(['yesterday']))).message).toContain(
      '"yesterday" are written in no way that is known',
    );
  });
});

describe('numbers', () => {
  it.each([
    [
      ['1,234.56', '1234.5', '-3', '(4.25)', '5.5-', '−6', '+7'],
      ['1234.56', '1234.50', '-3.00', '-4.25', '-5.50', '-6.00', '7.00'],
    ],
    [
      ['1.234,56', '0,5', '1 234,50', '1\u00A0234', '1.234.567'],
      ['1234.56', '0.50', '1234.50', '1234.00', '1234567.00'],
    ],
    [
      ["1'234.56", '1’234', '1,23,456.70'],
      ['1234.56', '1234.00', '123456.70'],
    ],
    [
      ['£2.55', '£ 1,000.00', '-£3', '(£4.00)'],
      ['2.55', '1000.00', '-3.00', '-4.00'],
    ],
    [
      ['2,55 €', 'EUR 1.000,00', '€-3'],
      ['2.55', '1000.00', '-3.00'],
    ],
    [
      ['Fr. 2.55', 'CHF 3.5'],
      ['2.55', '3.50'],
    ],
    // A single 0 before the mark: no thousands.
    [
      ['0.125', '1.250'],
      ['0.125', '1.25'],
    ],
  ])('%j', async (amounts, expected) => {
    expect(await readAmounts(amounts)).toEqual(expected);
  });

  it('never guesses what the mark of 1,234 is for', async () => {
    const { kind, message } = await failureOf(readAmounts(['1,234', '5']));
    expect(kind).toBe('data');
    expect(message).toContain('"1,234" may part decimals or thousands');
    expect(await failureOf(readAmounts(['1.234']))).toBeInstanceOf(Failure);
    expect(await readAmounts(['1,234'], { decimalMark: ',' })).toEqual(['1.234']);
    expect(await readAmounts(['1,234'], { decimalMark: '.' })).toEqual(['1234.00']);
  });

  it('does not read 1.234 where a file of whole numbers proves nothing', async () => {
    const amounts = [...Array.from({ length: 100 }, () => '5'), '1.234', '1.5'];
    const read = await readAmounts(amounts);
    expect(read.slice(100)).toEqual(['1.234', '1.50']);
    const whole = await readAmounts(amounts.slice(0, -1));
    expect(whole.slice(100)).toEqual(['the amount is not a number']);
  });

  it('refuses a file that has both marks, unless it is told which to read', async () => {
    expect((await failureOf(readAmounts(['1,50', '1.50']))).message).toContain('decimalMark');
    expect(await readAmounts(['1,50', '1.50'], { decimalMark: '.' })).toEqual([
      'the amount is not a number',
      '1.50',
    ]);
  });

  it.each(['abc', '1e3', '1_000', '12%', '0x10', 'Infinity', '1.2.3', '--5', '(5', '5)', '1 23'])(
    '%s is no amount',
    async (amount) => {
      const [, problem] = await readAmounts(['1.50', amount]);
      expect(problem).toMatch(/^the amount is not a (plain )?number/);
    },
  );

  it('never rounds', async () => {
    expect(await readAmounts(['1.50', '1.1234560', '1.1234567'])).toEqual([
      '1.50',
      '1.123456',
      'the amount is not a plain number of at most 6 decimals',
    ]);
  });
});

describe('currencies', () => {
  it('takes one from the column', async () => {
    const { style, lines } = await loadLayout(
      inCurrencies([
        ['1', 'eur'],
        ['2', 'EUR'],
        ['3', ''],
      ]),
    );
    expect(style.currency.currency).toBe('EUR');
    expect(lines.every(({ problem, excluded }) => problem === null && excluded === null)).toBe(true);
  });

  it('refuses several, with counts, unless one is chosen', async () => {
    const rows = inCurrencies([
      ['1', 'EUR'],
      ['2', 'USD'],
      ['3', 'EUR'],
      ['4', ''],
    ]);
    const { kind, message } = await failureOf(loadLayout(rows));
    expect(kind).toBe('data');
    expect(message).toContain('EUR (2 lines), USD (1 line)');
    expect(message).toContain('onlyCurrency: EUR');
    const { lines } = await loadLayout(rows, { onlyCurrency: 'EUR' });
    expect(pick(lines, 'excluded', 'problem')).toEqual([
      [null, null],
      ['currency USD', null],
      [null, null],
      [null, 'no currency'],
    ]);
  });

  it('reads signs where there is no column', async () => {
    const rows = orders([], ['€1.50', '$2.50', 'US$ 3.50']);
    expect((await failureOf(loadLayout(rows))).message).toContain('USD (2 lines), EUR (1 line)');
    const { lines } = await loadLayout(rows, { onlyCurrency: 'USD' });
    expect(pick(lines, 'excluded', 'amount')).toEqual([
      ['currency €', '1.5000000000'],
      [null, '2.5000000000'],
      [null, '3.5000000000'],
    ]);
  });

  it('takes $ for the dollar that is wanted', async () => {
    const { style, lines } = await loadLayout(orders([], ['$2.50']), { onlyCurrency: 'CAD' });
    expect(style.currency.currency).toBe('CAD');
    expect(pick(lines, 'excluded')).toEqual([[null]]);
  });
});

describe('passes over the file', () => {
  it('looks at a plain file once, at a local one twice', async () => {
    expect(await countQueries(['2024-05-01'], ['1.50'])).toBe(1);
    expect(await countQueries(['31/12/2024'], ['1.50'])).toBe(2);
    expect(await countQueries(['2024-05-01'], ['1,50'])).toBe(2);
  });

  it('takes a local style that comes after the sample for unreadable', async () => {
    const plain = Array.from({ length: 8192 }, () => '2024-05-01');
    const read = await readDates([
      ...plain,
      '31/12/2024',
      '2024-05-01T10:00:00+02:00',
      '2024-05-01 1:30:00Z',
      '2024-05-02',
    ]);
    expect(read.slice(8192)).toEqual([
      'the date is not like 2011-12-09 12:50:00',
      'the date is not like 2011-12-09 12:50:00',
      'the date is not like 2011-12-09 12:50:00',
      '2024-05-02T00:00:00',
    ]);
  });
});

describe('identifiers', () => {
  it('keep leading zeros, lose a trailing .0 and blanks', async () => {
    const ids = [
      '00123',
      '17850.0',
      '17850.00',
      ' 17850 ',
      '\u00A017850\u00A0',
      '1.05',
      'a.0',
      'Ann@X.org',
      '10',
    ];
    const { lines } = await loadLayout([
      ['customer', 'order', 'date', 'amount'],
      ...ids.map((id) => [id, 'o1', '2024-05-01', '1']),
    ]);
    expect(lines.map(({ customer_id: id }) => id)).toEqual([
      '00123',
      '17850',
      '17850',
      '17850',
      '17850',
      '1.05',
      'a.0',
      'ann@x.org',
      '10',
    ]);
  });

  it.each(['', '  ', 'NULL', 'NaN', 'nan', 'None', 'N/A', '-', '–', null])(
    '%j is no customer',
    async (id) => {
      const { lines } = await loadLayout([
        ['customer', 'order', 'date', 'amount'],
        [id, 'o1', '2024-05-01', '1'],
      ]);
      expect(pick(lines, 'customer_id', 'problem')).toEqual([[null, null]]);
    },
  );
});
