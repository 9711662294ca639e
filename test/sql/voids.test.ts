import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { kindsOf, line, placeAgain, placeLines } from '../support/place-lines.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

describe('voids', () => {
  it('are a sale and the cancellation that undoes it', async () => {
    const lines = [line('1', '2011-05-10 10:00:00'), line('C2', '2011-05-10 10:16:00', { quantity: -6 })];
    expect(await kindsOf(engine, lines)).toEqual(['void', 'void']);
  });

  it.each([
    ['another price', { price: '2.56' }],
    ['another product', { product: '85123B' }],
    ['no product', { product: null }],
    ['another customer', { customer: '17851' }],
    ['another quantity', { quantity: -5 }],
  ])('are none of a near miss: %s', async (_, difference) => {
    const lines = [
      line('1', '2011-05-10 10:00:00'),
      line('C2', '2011-05-10 10:16:00', { quantity: -6, ...difference }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['sale', 'return']);
  });

  it('pair up prices and quantities that are written differently', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00', { price: '2.550', quantity: '6.0' }),
      line('C2', '2011-05-10 10:16:00', { quantity: '-6' }),
      line('3', '2011-05-11 10:00:00', { product: null }),
      line('C4', '2011-05-11 10:16:00', { product: null, quantity: 6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['void', 'void', 'void', 'void']);
  });

  it('are one to one: of two cancellations of one sale the first undoes it', async () => {
    const lines = [
      line('C3', '2011-05-10 12:00:00', { quantity: -6 }),
      line('1', '2011-05-10 10:00:00'),
      line('C2', '2011-05-10 11:00:00', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['return', 'void', 'void']);
  });

  it('take the latest of two sales', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00'),
      line('2', '2011-05-10 11:00:00'),
      line('C3', '2011-05-10 12:00:00', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['sale', 'void', 'void']);
  });

  it('take the sale before when the latest is taken already', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00'),
      line('2', '2011-05-10 11:00:00'),
      line('C3', '2011-05-10 12:00:00', { quantity: -6 }),
      line('C4', '2011-05-10 13:00:00', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['void', 'void', 'void', 'void']);
  });

  it('leave a sale free for later when the cancellation before came first', async () => {
    const lines = [
      line('C1', '2011-05-10 09:00:00', { quantity: -6 }),
      line('2', '2011-05-10 10:00:00'),
      line('C3', '2011-05-10 11:00:00', { quantity: -6 }),
      line('4', '2011-05-10 12:00:00'),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['return', 'void', 'void', 'sale']);
  });

  it('reach back 24 hours exactly', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00'),
      line('C2', '2011-05-11 10:00:00', { quantity: -6 }),
      line('3', '2011-06-10 10:00:00'),
      line('C4', '2011-06-11 10:00:01', { quantity: -6 }),
      line('5', '2011-07-10 10:00:00'),
      line('C6', '2011-07-11 10:00:00.001', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['void', 'void', 'sale', 'return', 'sale', 'return']);
  });

  it('pair up lines of one moment, and with a reach of no time only these', async () => {
    const lines = [
      line('C1', '2011-05-10 10:00:00', { quantity: -6 }),
      line('Z2', '2011-05-10 10:00:00'),
      line('3', '2011-06-10 10:00:00'),
      line('C4', '2011-06-10 10:00:01', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines, { voidWithinSeconds: 0 })).toEqual([
      'void',
      'void',
      'sale',
      'return',
    ]);
  });

  it('are switched off', async () => {
    const lines = [line('1', '2011-05-10 10:00:00'), line('C2', '2011-05-10 10:00:00', { quantity: -6 })];
    expect(await kindsOf(engine, lines, { voidWithinSeconds: null })).toEqual(['sale', 'return']);
  });

  it('come after adjustments and guests, and undo no line without a price', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00', { product: 'POST' }),
      line('C2', '2011-05-10 10:16:00', { product: 'POST', quantity: -6 }),
      line('3', '2011-05-10 10:00:00', { customer: null }),
      line('C4', '2011-05-10 10:16:00', { customer: null, quantity: -6 }),
      line('5', '2011-05-10 10:00:00', { price: '0' }),
      line('C6', '2011-05-10 10:16:00', { price: '0', quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual([
      'adjustment',
      'adjustment',
      'guest',
      'guest',
      'zero',
      'return',
    ]);
  });

  it('never cross the edges of the window', async () => {
    const lines = [
      line('1', '2010-12-09 23:59:00'),
      line('C2', '2010-12-10 00:01:00', { quantity: -6 }),
      line('3', '2011-12-09 23:59:00'),
      line('C4', '2011-12-10 00:01:00', { quantity: -6 }),
      line('5', '2010-12-01 10:00:00'),
      line('C6', '2010-12-01 10:16:00', { quantity: -6 }),
    ];
    expect(await kindsOf(engine, lines)).toEqual([
      'before sale',
      'return',
      'sale',
      'after return',
      'before void',
      'before void',
    ]);
  });

  it('add up to zero', async () => {
    const lines = [
      line('1', '2011-05-10 10:00:00', { quantity: '3.5', price: '0.123456' }),
      line('C2', '2011-05-10 10:16:00', { quantity: '-3.5', price: '0.123456' }),
    ];
    await placeLines(engine, lines);
    const sums = await engine.query(
      fragment("select money_text(sum(amount)) as amount from purchases where kind = 'void'"),
    );
    expect(sums).toEqual([{ amount: '0.00' }]);
  });

  it.each([
    ['a discount on the sale alone', { discount: '3.30' }, {}],
    ['a discount on the cancellation alone', {}, { discount: '3.30' }],
    ['a refund of the sale', { refund: '3.30' }, {}],
    ['a discount above the price', { discount: '20.30' }, { discount: '20.30' }],
  ])('undo the whole of a sale, which leaves out %s', async (_, sale, cancellation) => {
    const lines = [
      line('1', '2011-05-10 10:00:00', sale),
      line('C2', '2011-05-10 10:16:00', { quantity: -6, ...cancellation }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['sale', 'return']);
  });

  it('pair up what is left of a sale', async () => {
    const lines = [
      line('1', '2011-05-10 09:00:00'),
      line('2', '2011-05-10 10:00:00', { discount: '3.30' }),
      line('3', '2011-05-10 11:00:00'),
      line('C4', '2011-05-10 12:00:00', { quantity: -6, discount: '3.30' }),
    ];
    expect(await kindsOf(engine, lines)).toEqual(['sale', 'void', 'sale', 'void']);
  });

  it.each(['amount', 'amount desc'])('are the same in any order of the lines: %s', async (order) => {
    const given = [
      line('1', '2011-05-10 10:00:00', { discount: '3.30' }),
      line('1', '2011-05-10 10:00:00', { refund: '3.30' }),
      line('C2', '2011-05-10 10:16:00', { quantity: -6, discount: '3.30' }),
    ];
    await placeLines(engine, given);
    const alike = fragment(`select * replace ('' as description) from lines order by ${order}`);
    await engine.createTable('lines', alike);
    await placeAgain(engine);
    const rows = await engine.query(
      fragment('select money_text(amount) as amount, kind from purchases order by purchases.amount'),
    );
    expect(rows).toEqual([
      { amount: '-12.00', kind: 'void' },
      { amount: '12.00', kind: 'sale' },
      { amount: '15.30', kind: 'void' },
    ]);
  });
});
