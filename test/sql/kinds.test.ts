import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { kindsOf, line, placeLines } from '../support/place-lines.js';

const AT = '2011-05-10 10:00:00';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

describe('the kind of a line', () => {
  it.each([
    ['guest', line('1', AT, { customer: null })],
    ['guest', line('1', AT, { customer: '  ' })],
    ['guest', line('C1', AT, { customer: null, product: 'POST' })],
    ['adjustment', line('1', AT, { product: 'POST' })],
    ['adjustment', line('C1', AT, { product: 'POST', quantity: -1 })],
    ['adjustment', line('1', AT, { product: 'M', price: '0' })],
    // Codes are told apart by case: M and m are both listed where both are meant.
    ['sale', line('1', AT, { product: 'm' })],
    ['sale', line('1', AT, { product: 'POSTCARD' })],
    ['sale', line('1', AT, { product: null })],
    ['sale', line('1', AT)],
    ['return', line('C1', AT, { quantity: -6 })],
    ['return', line('C1', AT, { quantity: 6 })],
    ['return', line('C1', AT, { quantity: -6, price: '0' })],
    ['zero', line('1', AT, { price: '0' })],
    ['zero', line('1', AT, { quantity: -6 })],
    ['zero', line('1', AT, { quantity: 0 })],
    ['zero', line('A1', AT, { price: '-11062.06' })],
  ])('is %s: %o', async (kind, given) => {
    expect(await kindsOf(engine, [given], { adjustments: ['POST', 'M'] })).toEqual([kind]);
  });

  it('knows no adjustments where none are listed', async () => {
    const lines = [line('1', AT, { product: 'POST' }), line('2', AT, { product: null })];
    expect(await kindsOf(engine, lines, { adjustments: [] })).toEqual(['sale', 'sale']);
  });

  it('takes codes as they are written, quotes included', async () => {
    const lines = [line('1', AT, { product: "BAG'S" })];
    expect(await kindsOf(engine, lines, { adjustments: ["BAG'S"] })).toEqual(['adjustment']);
  });
});

describe('the amount of a line', () => {
  it('is exact, and that of a cancellation is negative whatever its sign', async () => {
    await placeLines(engine, [
      line('1', AT, { quantity: '80995', price: '2.08' }),
      line('1', AT, { quantity: '0.3333', price: '0.123457' }),
      line('C1', AT, { quantity: '-5', price: '2.08' }),
      line('C1', AT, { quantity: '5', price: '2.08' }),
      line('A1', AT, { quantity: '1', price: '-11062.06' }),
    ]);
    const rows = await engine.query(
      fragment('select money_text(amount) as amount from purchases order by description'),
    );
    expect(rows.map(({ amount }) => amount)).toEqual([
      '168469.60',
      // 3,333 times 123,457 in units of 1e-10.
      '0.0411482181',
      '-10.40',
      '-10.40',
      '-11062.06',
    ]);
  });
});
