import { describe, expect, it } from 'vitest';
import { lineSelect } from '../../../src/purchases/layouts/line-select.js';
import { recogniseLayout } from '../../../src/purchases/layouts/recognise-layout.js';
import { settleValues } from '../../../src/purchases/layouts/settle-values.js';
import { fragment } from '../../../src/warehouse/sql.js';
import { openMemoryEngine } from '../../support/engine.js';
import { LATEST, loadLayout, pick, TOLD_NOTHING } from './load-layout.js';

const ORDER_LINES = ['customer', 'order', 'date', 'quantity', 'price', 'total', 'Type', 'off'];
const lineTable = (...rows: readonly (readonly (string | null)[])[]) => [
  ORDER_LINES,
  ...rows.map((row) => Array.from(ORDER_LINES, (_, at) => ['c1', 'o1', '2024-05-01', ...row][at] ?? null)),
];

describe('returns', () => {
  const rows = lineTable(
    ['-2', '5.00', '-10', 'sale'],
    ['2', '5.00', '10', 'Refund'],
    ['2', '-5.00', '-10', 'sale'],
  );

  it.each([
    ['negative quantities', null, [true, false, false]],
    ['negative amounts', { returns: { kind: 'negative', of: 'amount' } }, [true, false, true]],
    ['a column', { returns: { kind: 'column', column: 'type', values: ['REFUND'] } }, [false, true, false]],
    ['a prefix', { returns: { kind: 'prefix', prefix: 'o' } }, [true, true, true]],
    ['nothing', { returns: { kind: 'none' } }, [false, false, false]],
    ['everything', { returns: { kind: 'all' } }, [true, true, true]],
  ] as const)('marked by %s', async (_, mapping, expected) => {
    const { lines } = await loadLayout(rows, {}, mapping);
    expect(lines.map((line) => line['is_cancellation'])).toEqual(expected);
    const amounts = lines.map((line) => Number(line['amount']));
    expect(amounts).toEqual([-10, 10, -10].map((amount, at) => (expected[at] ? -10 : amount)));
  });
});

describe('money', () => {
  it('comes from an amount and a quantity, the unit price worked out', async () => {
    const rows = lineTable(
      ['3', null, '10', null],
      ['-3', null, '-10', null],
      ['0', null, '10', null],
      ['0', null, '0', null],
    );
    const { lines } = await loadLayout(rows, {}, { price: null });
    expect(pick(lines, 'quantity', 'unit_price', 'amount', 'problem')).toEqual([
      ['3.0000', '3.333333', '10.0000000000', null],
      ['-3.0000', '3.333333', '-10.0000000000', null],
      ['0.0000', null, '10.0000000000', 'an amount for a quantity of 0'],
      ['0.0000', '0.000000', '0.0000000000', null],
    ]);
  });

  it('is exact to the largest quantity and the largest price', async () => {
    const rows = lineTable(
      ['536001', '71053'],
      ['99999999999999', '999999999999'],
      ['-2', '71053.5'],
      ['9999', '9999'],
      ['10000', '9999'],
      ['-10000', '10000'],
      ['9998.9999', '9998.9'],
    );
    const { lines } = await loadLayout(rows);
    expect(pick(lines, 'amount', 'problem')).toEqual([
      ['38084479053.0000000000', null],
      ['99999999999899000000000001.0000000000', null],
      ['-142107.0000000000', null],
      ['99980001.0000000000', null],
      ['99990000.0000000000', null],
      ['-100000000.0000000000', null],
      ['99979000.1001100000', null],
    ]);
  });

  it.each([
    ['.', 'plainly'],
    [',', 'in a local style'],
  ])('is exact or refused, with a decimal mark %s written %s', async (mark) => {
    const written = (number: string) => number.replace('.', mark);
    const numbers = [
      '1.5',
      '12',
      '123',
      '-100',
      '123456',
      '1.2345',
      '1.23450',
      '1.23456',
      '1e1',
      '1E1',
      '1_0',
    ];
    const rows = lineTable(...numbers.map((number) => [written(number), written('12.75')]));
    const { lines } = await loadLayout(rows);
    expect(lines.map((line) => line['problem'] ?? line['quantity'])).toEqual([
      '1.5000',
      '12.0000',
      '123.0000',
      '-100.0000',
      '123456.0000',
      '1.2345',
      '1.2345',
      expect.stringContaining('at most 4 decimals'),
      expect.stringMatching(/^the quantity is not a (plain )?number/),
      expect.stringMatching(/^the quantity is not a (plain )?number/),
      expect.stringMatching(/^the quantity is not a (plain )?number/),
    ]);
  });

  it('takes off a discount that the mapping names', async () => {
    const rows = lineTable(
      ['2', '5.00', null, null, '1.50'],
      ['-2', '5.00', null, null, '1.50'],
      ['1', '5', null, null, 'x'],
      ['1', '5', null, null, 'nan'],
    );
    const { lines } = await loadLayout(rows, {}, { discount: 'off' });
    expect(pick(lines, 'amount', 'problem')).toEqual([
      ['8.5000000000', null],
      ['-8.5000000000', null],
      ['5.0000000000', 'the discount is not a number'],
      ['5.0000000000', null],
    ]);
  });

  it('gives back a whole line whose status says so, but not a cancellation', async () => {
    const { lines } = await loadLayout([
      ['customer', 'order', 'date', 'amount', 'status'],
      ['c1', 'o1', '2024-05-01', '10', 'Refunded'],
      ['c1', 'o1', '2024-05-02', '-10', 'refunded'],
      ['c1', 'o2', '2024-05-02', '20', 'paid'],
    ]);
    expect(lines.map((line) => Number(line['refund_amount']))).toEqual([10, 0, 0]);
  });

  it('gives back a whole line whose status says so where its refund is blank, and what is stated elsewhere', async () => {
    const { lines } = await loadLayout([
      ['customer', 'order', 'date', 'amount', 'status', 'refund'],
      ['c1', 'o1', '2024-05-01', '10', 'Refunded', null],
      ['c1', 'o2', '2024-05-01', '10', 'refunded', 'n/a'],
      ['c1', 'o3', '2024-05-01', '10', 'refunded', '4'],
      ['c1', 'o4', '2024-05-01', '10', 'refunded', '0'],
      ['c1', 'o5', '2024-05-01', '10', 'paid', null],
      ['c1', 'o6', '2024-05-01', '-10', 'refunded', null],
    ]);
    expect(lines.map((line) => Number(line['refund_amount']))).toEqual([10, 10, 4, 0, 0, 0]);
  });
});

describe('the order of lines', () => {
  const count = 50_000;
  it.each([
    [
      'a plain table',
      'customer, order, date, amount',
      "'c', 'o' || i % 977, '2024-05-01', cast(i as varchar)",
    ],
    [
      'a carried layout',
      'Email, Name, "Created at", "Lineitem quantity", "Lineitem price"',
      "case when i < 977 then 'c' end, 'o' || i % 977, '2024-05-01', '1', cast(i as varchar)",
    ],
  ])('is that of the file, on several threads: %s', async (_, columns, cells) => {
    const engine = await openMemoryEngine(4);
    try {
      const names = columns.split(', ').map((name) => name.replaceAll('"', ''));
      const quoted = names.map((name) => `"${name}"`).join(', ');
      await engine.createTable(
        'given',
        fragment(`select * from (select ${cells} from range(${count}) as r (i)) as t (${quoted})`),
      );
      const layout = recogniseLayout(names, null, 'shop.csv');
      const style = await settleValues(engine, fragment('given'), layout, TOLD_NOTHING, LATEST);
      await engine.createTable(
        'made',
        lineSelect(fragment('given'), layout, style, {
          id: 'f1',
          headers: names,
          mayHoldNoBreaks: true,
          mayNest: false,
        }),
      );
      const [row] = await engine.query(
        fragment(
          'select count(*) as lines, count(customer_id) as known, count_if(amount = rowid) as in_place from made',
        ),
      );
      expect(row).toEqual({ lines: count, known: count, in_place: count });
    } finally {
      engine.close();
    }
  });
});
