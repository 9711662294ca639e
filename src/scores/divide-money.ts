import { money } from '../segments/money.js';
import type { Money } from '../segments/segment.js';

const DECIMALS = 4;

/**
 * An amount shared out among so many, or alone, rounded to four decimals, halves away from zero.
 *
 * @param among a whole number, 1 or more
 */
export function divideMoney(amount: Money, among = 1): Money {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(`${whole}${fraction}`) * 10n ** BigInt(DECIMALS);
  const parts = BigInt(among) * 10n ** BigInt(fraction.length);
  const digits = ((2n * units + parts) / (2n * parts)).toString().padStart(DECIMALS + 1, '0');
  const sign = amount.startsWith('-') ? '-' : '';
  return money(`${sign}${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`);
}
