import { expect, it } from 'vitest';
import type { Shop } from '../support/online-retail.js';

/** Published: 401,604 lines of known customers, worth 8,278,519.424, of them 392,692 sales worth 8,887,208.894. */
export function expectWithoutDuplicates(shop: () => Shop): void {
  it('keeps one of each line and says how many it left out', () => {
    const { lines, totals } = shop().accounts;
    expect(lines).toMatchObject({ read: 541_909, excluded: 5_268, sales: 392_692 });
    expect(lines.sales + lines.returns + lines.zero).toBe(401_604);
    expect(totals).toMatchObject({ customers: 4_338, grossSpend: '8887208.894', netSpend: '8278519.424' });
  });
}
