import type { Interval } from '../../stats/interval.js';
import type { Finding } from '../views.js';

/** Confidence of all intervals, and the quantile of the standard normal distribution that belongs to it. */
export const LEVEL = 0.95;
export const Z_OF_LEVEL = 1.959_963_984_540_054;

/** With fewer customers an effect is not estimated, unless its interval is exact. */
export const FEWEST_CUSTOMERS = 30;

type Effect = NonNullable<Finding['effect']>;

/** An effect and its interval; null where the data are too few for one. */
export type Estimate = (Interval & Pick<Effect, 'value' | 'kind' | 'method'>) | null;

/** What a belief says of an effect: that it is below or above a value. */
export interface Belief {
  readonly says: 'below' | 'above';
  readonly than: number;
}

/** A finding with its verdict: the belief is supported, or contradicted, where the whole interval is on one side. */
export function toFinding(
  belief: Belief,
  estimate: Estimate,
  rest: Pick<Finding, 'key' | 'customers' | 'figures'>,
): Finding {
  return {
    ...rest,
    verdict: judge(belief, estimate),
    effect: estimate === null ? null : { ...estimate, level: LEVEL },
  };
}

function judge({ says, than }: Belief, estimate: Estimate): Finding['verdict'] {
  if (estimate === null) return 'undecided';
  if (estimate.high < than) return says === 'below' ? 'supported' : 'contradicted';
  if (estimate.low > than) return says === 'above' ? 'supported' : 'contradicted';
  return 'undecided';
}
