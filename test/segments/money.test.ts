import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, money, negateMoney } from '../../src/segments/money.js';

describe('money', () => {
  it.each([
    ['8911407.9040000000', '8911407.904'],
    ['77183.6000', '77183.60'],
    ['100', '100.00'],
    ['0', '0.00'],
    ['-0.0000', '0.00'],
    ['-4287.6300000000', '-4287.63'],
    ['0.0000000001', '0.0000000001'],
    ['99999999999999999999999999.99', '99999999999999999999999999.99'],
  ])('writes %s as %s', (decimal, written) => {
    expect(money(decimal)).toBe(written);
  });

  it.each([[null], [undefined], [12.5], [''], ['1e3'], ['NaN'], ['1.'], ['.5'], ['1,000.00'], ['+1']])(
    'takes nothing but a plain decimal for an amount: %j',
    (value) => {
      expect(() => money(value)).toThrow(TypeError);
    },
  );
});

describe('addMoney', () => {
  it.each([
    [[], '0.00'],
    [['1.10', '2.20'], '3.30'],
    [['0.10', '0.20'], '0.30'],
    [['8911407.904', '-611342.09'], '8300065.814'],
    [['5.00', '-5.00'], '0.00'],
    [['0.04', '-0.05'], '-0.01'],
    [['0.001', '0.999'], '1.00'],
    [['9007199254740993.01', '0.01'], '9007199254740993.02'],
  ])('adds %j up to %s', (amounts, sum) => {
    expect(addMoney(...amounts)).toBe(sum);
  });

  it('does not mind the order', () => {
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 10 }), (units, decimals) => {
        const written = units.map((unit) => write(unit, decimals));
        const total = units.reduce((sum, unit) => sum + unit, 0n);
        expect(addMoney(...written)).toBe(write(total, decimals));
        expect(addMoney(...written.toReversed())).toBe(write(total, decimals));
      }),
    );
  });
});

/** So many units of the last decimal, as money. */
function write(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return money(`${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

describe('negateMoney', () => {
  it.each([
    ['12.50', '-12.50'],
    ['-12.50', '12.50'],
    ['0.00', '0.00'],
  ])('of %s is %s', (amount, negated) => {
    expect(negateMoney(amount)).toBe(negated);
  });
});
