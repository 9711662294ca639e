import { describe, expect, it } from 'vitest';
import { checkCurrency } from '../../src/accounts/check-currency.js';
import { Failure } from '../../src/failure.js';
import type { UsedFile } from '../../src/purchases/source-file.js';

const file = (name: string, ...currencies: readonly string[]): UsedFile => ({
  id: name,
  path: `/${name}`,
  sheet: null,
  bytes: 1,
  sha256: '',
  source: 'shop',
  lines: 1,
  layout: 'table of orders',
  currencies,
  notes: [],
  loadedAt: '',
  isVanished: false,
});

function check(currency: string, ...files: readonly UsedFile[]): string | null {
  try {
    checkCurrency(currency, { files });
    return null;
  } catch (error) {
    if (error instanceof Failure) return `${error.kind}: ${error.message}`;
    throw error;
  }
}

describe('the currency of a report', () => {
  it('is that of its files, of those that name none, and of signs that may mean it', () => {
    expect(check('GBP', file('a'), file('b', 'GBP'))).toBeNull();
    expect(check('CAD', file('a', 'USD', 'CAD'), file('b', 'CAD'))).toBeNull();
  });

  it('is not another', () => {
    expect(check('GBP', file('a'), file('b', 'EUR'))).toMatch(
      /^configuration: the amounts of \/b are in EUR, .* call them GBP; say --currency EUR/,
    );
  });

  it('is one only', () => {
    expect(check('GBP', file('a', 'GBP'), file('b', 'EUR'))).toMatch(
      /^data: the amounts of \/b are in EUR, those of \/a in GBP, and nothing is converted/,
    );
  });
});
