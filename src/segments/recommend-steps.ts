import type { Wording } from '../words/wording.js';
import { assignFamilies } from './assign-families.js';
import { availableFamilies, type ShopMeans } from './available-families.js';
import { measureFit } from './measure-fit.js';
import type { Family, Playbook } from './playbook.js';
import type { InsteadStep, Profile, Rhythm, SegmentFigures } from './segment.js';
import { stepPredicates } from './step-predicates.js';
import type { StepPredicate } from './step-predicates.js';
import { wordStep } from './word-step.js';
import type { Choice, StepTexts } from './word-step.js';
import { wordRule } from './word-rule.js';

/** A segment's one next step, and who of its customers gets which step. */
export interface Recommendation {
  readonly rank: number;
  readonly family: Family;
  readonly texts: StepTexts;
  /** First match wins; the first is the segment's own step, the last is for everybody. */
  readonly predicates: readonly StepPredicate[];
  /** The other steps that its customers may get, worded for them. */
  readonly fallbacks: readonly StepTexts[];
  /** What those get for whom the segment's own step is not meant. */
  readonly instead: readonly InsteadStep[];
}

export interface RecommendInput {
  readonly segments: readonly SegmentFigures[];
  readonly shop: Profile;
  readonly rhythm: Rhythm;
  readonly playbook: Playbook;
  readonly means: ShopMeans;
  readonly words: Wording;
}

/**
 * Chooses one step for each segment, in the order given. Two segments never get the same while another fits; a
 * step whose claims are untrue of a segment is never given; where none fits well, the segment gets the nearest
 * true one and its reason says so.
 * @throws Failure `configuration` when `without` names something that the playbook does not know or leaves it nothing
 */
export function recommendSteps(input: RecommendInput): Recommendation[] {
  const { segments, shop, rhythm, playbook, means, words } = input;
  const families = availableFamilies(playbook, means);
  return chooseFamilies(segments, families, playbook).map(({ figures, choice }) => {
    const context = { figures, shop, rhythm };
    const predicates = stepPredicates(choice.family, families, playbook, { shop, rhythm });
    const others = families.filter(({ key }) => predicates.slice(1).some(({ family }) => family === key));
    return {
      rank: figures.rank,
      family: choice.family,
      texts: wordStep(choice, playbook, context, words),
      predicates,
      fallbacks: others.map((family) => wordStep({ family, fit: 1, fits: true }, playbook, context, words)),
      instead: predicates.slice(1).map(({ family, title, rule, when }) => ({
        family,
        title,
        rule: wordRule(rule, context, words),
        also: when.length === 0 ? null : wordRule(when, context, words),
      })),
    };
  });
}

interface Candidate extends Choice {
  /** Whether the claims that the step's wording makes are true of the segment. */
  readonly holds: boolean;
}

/**
 * Segments that nothing fits take what is nearest; the others share out the rest, so that none has theirs without need.
 */
function chooseFamilies(
  segments: readonly SegmentFigures[],
  families: readonly Family[],
  playbook: Playbook,
) {
  const rated = segments.map((figures) => {
    const row = families.map((family) => rateFamily(family, figures, playbook));
    return { figures, row, nearest: row.some(({ fits }) => fits) ? null : findNearest(row) };
  });
  const taken = rated.flatMap(({ row, nearest }) => (nearest === null ? [] : [row.indexOf(nearest)]));
  const assigned = assignFamilies(
    rated.map(({ row }) => row.map(({ fit, fits }) => (fits ? fit : null))),
    new Set(taken),
  );
  return rated.map(({ figures, row, nearest }, index) => {
    const choice = nearest ?? row[assigned[index] ?? -1];
    if (choice === undefined) throw new Error('a segment that a family fits was assigned none');
    return { figures, choice };
  });
}

function rateFamily(family: Family, figures: SegmentFigures, playbook: Playbook): Candidate {
  const { holds, fit } = measureFit(family, figures);
  return { family, holds, fit, fits: holds && fit >= playbook.minimumFit };
}

/** The best fit among the families whose claims are true; the playbook's order breaks ties. */
function findNearest(row: readonly Candidate[]): Candidate {
  const [nearest] = row.filter(({ holds }) => holds).toSorted((one, other) => other.fit - one.fit);
  if (nearest === undefined) throw new Error('the family without a profile holds for every segment');
  return nearest;
}
