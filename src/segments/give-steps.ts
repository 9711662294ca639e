import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { money } from './money.js';
import type { Recommendation } from './recommend-steps.js';
import type { Money } from './segment.js';

/** Who a step reaches in one segment. */
export interface StepCount {
  readonly rank: number;
  readonly family: string;
  readonly customers: number;
  readonly revenue: Money;
}

/** A segment's name and id, for the customer table. */
export interface NamedSegment {
  readonly rank: number;
  readonly id: string;
  readonly name: string;
}

/**
 * Creates `customers`: each customer with its segment and the one step that is for it, the segment's own where the
 * customer is eligible, else the first of the playbook's fallbacks that holds.
 *
 * @returns how many customers of each segment get each step, and what they spent
 */
export async function giveSteps(
  engine: Engine,
  segments: readonly NamedSegment[],
  recommendations: readonly Recommendation[],
): Promise<StepCount[]> {
  const steps = recommendations.flatMap(({ rank, predicates }) =>
    predicates.map(
      ({ family, predicate }) => `when rank = ${rank} and (${predicate}) then ${text(family).sql}`,
    ),
  );
  const rows = segments.map(({ rank, id, name }) => {
    const own = recommendations.find((recommendation) => recommendation.rank === rank)?.family.key ?? '';
    return fragment(`(${list([number(rank), text(id), text(name), text(own)]).sql})`);
  });
  const titles = new Map(
    recommendations.flatMap(({ predicates }) =>
      predicates.map(({ family, title }) => [family, title] as const),
    ),
  );
  const select = statement('segments/customers', {
    steps: fragment(steps.join('\n')),
    segments: list(rows),
    titles: list([...titles].map(([family, title]) => fragment(`(${text(family).sql}, ${text(title).sql})`))),
  });
  await engine.createTable('customers', select);
  const counts = await engine.query(statement('segments/step_counts'));
  return counts.map((row) => ({
    rank: Number(row['segment_rank']),
    family: String(row['step']),
    customers: Number(row['customers']),
    revenue: money(row['net_spend']),
  }));
}
