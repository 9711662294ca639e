import type { Money } from './segment.js';

/**
 * A decimal of the engine as exact money: at least two decimals, no zeros after them.
 *
 * @param value decimal text such as `8911407.9040000000`
 * @throws TypeError when it is no plain decimal
 */
export function money(value: unknown): Money {
  const match = typeof value === 'string' ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) : null;
  if (match === null) throw new TypeError(`${String(value)} is no exact amount`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const decimals = fraction.replace(/0+$/, '').padEnd(2, '0');
  const isZero = /^0+$/.test(whole + decimals);
  return `${isZero ? '' : sign}${whole}.${decimals}`;
}

/** Sums amounts exactly. */
export function addMoney(...amounts: readonly Money[]): Money {
  const scale = Math.max(2, ...amounts.map((amount) => amount.length - amount.indexOf('.') - 1));
  const sum = amounts.reduce((total, amount) => total + toUnits(amount, scale), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  return money(`${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

/** The same amount with the other sign. */
export const negateMoney = (amount: Money): Money =>
  money(amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

function toUnits(amount: Money, scale: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(`${whole}${fraction.padEnd(scale, '0')}`);
}
