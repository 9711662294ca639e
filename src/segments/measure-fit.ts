import type { Condition, Family, ProfileFigure } from './playbook.js';
import { SILENCES } from './playbook.js';
import type { Profile, SegmentFigures } from './segment.js';

/** How well a family describes a segment. */
export interface Fit {
  /** Whether every claim that the step's wording makes is true; where not, the step must not be given. */
  readonly holds: boolean;
  /** Weighted share of what the family prefers, 0 to 1; 0 for a family that prefers nothing. */
  readonly fit: number;
}

/**
 * A level or silence that is asked for counts in full, the one next to it half; figures count or don't.
 */
export function measureFit(family: Family, figures: SegmentFigures): Fit {
  const holds = family.must.every((condition) => gradeCondition(condition, figures) === 1);
  const asked = family.prefers.reduce((sum, { weight }) => sum + weight, 0);
  const met = family.prefers.reduce(
    (sum, { condition, weight }) => sum + weight * gradeCondition(condition, figures),
    0,
  );
  // Rounded, so that a minimum of 0.6 is reached by weights of 0.1, 0.2 and 0.3 too.
  return { holds, fit: asked === 0 ? 0 : Math.round((met / asked) * 1e6) / 1e6 };
}

function gradeCondition(condition: Condition, figures: SegmentFigures): number {
  if (condition.kind === 'level') {
    return gradeDistance(figures.standings[condition.measure].level, condition.levels);
  }
  if (condition.kind === 'silence') {
    const asked = condition.silences.map((silence) => SILENCES.indexOf(silence));
    return gradeDistance(SILENCES.indexOf(figures.silence), asked);
  }
  const value = PROFILE_FIGURE[condition.figure](figures.profile);
  return value >= condition.atLeast && value <= condition.atMost ? 1 : 0;
}

function gradeDistance(place: number, asked: readonly number[]): number {
  const distance = Math.min(...asked.map((other) => Math.abs(place - other)));
  return Math.max(0, 1 - distance / 2);
}

const PROFILE_FIGURE: Readonly<Record<ProfileFigure, (profile: Profile) => number>> = {
  'returnRatio.mean': (profile) => profile.returnRatio.mean,
  oneOrderShare: (profile) => profile.oneOrderShare,
  returnerShare: (profile) => profile.returnerShare,
  'orders.median': (profile) => profile.orders.median,
};
