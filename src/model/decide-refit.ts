import { Temporal } from 'temporal-polyfill';
import type { RefitPolicy } from '../config/configuration.js';
import type { Drift } from './measure-drift.js';
import type { Model } from './model.js';

/**
 * Why the segments were found anew, or not. `first`: there is no model; `always`, `never`: the configuration says so;
 * `drifted`, `steady`: a feature is beyond the bound, or none is; `due`, `recent`: the model is as old as the configuration
 * allows, or is not yet; `emptied`: by the model a segment would have nobody.
 */
export const REFIT_REASONS = [
  'first',
  'always',
  'never',
  'drifted',
  'steady',
  'due',
  'recent',
  'emptied',
] as const;
export type RefitReason = (typeof REFIT_REASONS)[number];

export interface RefitDecision {
  readonly refit: boolean;
  readonly reason: RefitReason;
}

export interface RefitQuestion {
  readonly policy: RefitPolicy;
  /** Null where there is none. */
  readonly model: Pick<Model, 'snapshot'> | null;
  /** Tonight's, ISO 8601 local. */
  readonly snapshot: string;
  readonly drift: readonly Drift[];
  /** Largest population stability index that is no drift. */
  readonly bound: number;
}

/** Decides whether a run finds the segments anew or assigns customers by the model of an earlier one. */
export function decideRefit({ policy, model, snapshot, drift, bound }: RefitQuestion): RefitDecision {
  if (model === null) return { refit: true, reason: 'first' };
  if (typeof policy === 'object') {
    const isDue = isOver(model.snapshot, policy.every, snapshot);
    return { refit: isDue, reason: isDue ? 'due' : 'recent' };
  }
  switch (policy) {
    case 'always':
      return { refit: true, reason: 'always' };
    case 'never':
      return { refit: false, reason: 'never' };
    case 'on-drift': {
      const hasDrifted = drift.some(({ psi }) => psi > bound);
      return { refit: hasDrifted, reason: hasDrifted ? 'drifted' : 'steady' };
    }
  }
}

/** Whether a duration that begins at one local time is over at another. */
function isOver(from: string, duration: string, at: string): boolean {
  const end = Temporal.PlainDateTime.from(from).add(Temporal.Duration.from(duration));
  return Temporal.PlainDateTime.compare(end, Temporal.PlainDateTime.from(at)) <= 0;
}
