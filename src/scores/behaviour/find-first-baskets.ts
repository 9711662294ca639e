import { newcombeInterval, type Share } from '../../stats/newcombe-interval.js';
import type { Engine } from '../../warehouse/engine.js';
import { number, timestamp } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import type { Finding } from '../views.js';
import { type Estimate, FEWEST_CUSTOMERS, toFinding, Z_OF_LEVEL } from './to-finding.js';

/** With fewer customers among those of the highest first baskets their share says nothing. */
const FEWEST_IN_FIFTH = 5;

const FIFTHS = [1, 2, 3, 4, 5] as const;

/** Whether customers whose first basket is in the top fifth come back less often than all others. */
export async function findFirstBaskets(
  engine: Engine,
  snapshot: string,
  lapsingDays: number,
): Promise<Finding> {
  const rows = await engine.query(
    statement('scores/finding_first_baskets', {
      snapshot: timestamp(snapshot),
      lapsing_days: number(Math.ceil(lapsingDays)),
    }),
  );
  const fifths = FIFTHS.map((fifth) => {
    const row = rows.find((one) => Number(one['fifth']) === fifth);
    return { fifth, of: Number(row?.['customers'] ?? 0), count: Number(row?.['came_back'] ?? 0) };
  });
  const top = addShares(fifths.filter(({ fifth }) => fifth === 5));
  const others = addShares(fifths.filter(({ fifth }) => fifth !== 5));
  const figures = fifths
    .filter(({ of }) => of > 0)
    .map(({ fifth, of, count }) => {
      return { label: `return_share_of_basket_fifth_${fifth}` as const, value: count / of, of };
    });
  return toFinding({ says: 'below', than: 0 }, compare(top, others), {
    key: 'first_basket_and_return',
    customers: top.of + others.of,
    figures,
  });
}

function compare(top: Share, others: Share): Estimate {
  if (top.of + others.of < FEWEST_CUSTOMERS || top.of < FEWEST_IN_FIFTH) return null;
  return {
    value: top.count / top.of - others.count / others.of,
    ...newcombeInterval(top, others, Z_OF_LEVEL),
    kind: 'difference_of_shares',
    method: 'newcombe',
  };
}

const addShares = (shares: readonly Share[]): Share => ({
  count: shares.reduce((sum, { count }) => sum + count, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
});
