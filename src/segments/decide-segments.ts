import type { Engine } from '../warehouse/engine.js';
import type { Format } from '../words/format.js';
import { carryIdentity, type SharedCustomers } from './carry-identity.js';
import { describeSegment } from './describe-segment.js';
import { giveSteps, type NamedSegment, type StepCount } from './give-steps.js';
import { nameSegments } from './name-segments.js';
import type { Playbook } from './playbook.js';
import type { Figures } from './read-figures.js';
import { readTypicalCustomers, type TypicalCustomer } from './read-typical-customers.js';
import { type Recommendation, recommendSteps } from './recommend-steps.js';
import type { Rhythm } from './segment.js';

/** One segment with what was decided about it. */
export interface DescribedSegment extends NamedSegment {
  readonly sentence: string;
  /** True when id and name come from the run before. */
  readonly kept: boolean;
  readonly typicalCustomers: readonly TypicalCustomer[];
}

/** What the run before knows of tonight's customers. */
export interface Earlier {
  readonly segments: readonly NamedSegment[];
  readonly shared: readonly SharedCustomers[];
  /** The largest number that a segment id of the series carries. */
  readonly lastNumber: number;
}

export interface DecideOptions {
  readonly engine: Engine;
  readonly figures: Figures;
  readonly earlier: Earlier;
  readonly rhythm: Rhythm;
  readonly playbook: Playbook;
  readonly without: readonly string[];
  readonly format: Format;
}

export interface Decisions {
  readonly figures: Figures;
  readonly described: readonly DescribedSegment[];
  readonly recommendations: readonly Recommendation[];
  readonly stepCounts: readonly StepCount[];
}

/** Gives every segment id, name, sentence and step, and every customer the one step that is for it. */
export async function decideSegments(options: DecideOptions): Promise<Decisions> {
  const { engine, figures, earlier, rhythm, playbook, without, format } = options;
  const { segments, shop } = figures;
  const identities = carryIdentity(segments.length, earlier.segments, earlier.shared, earlier.lastNumber);
  const names = nameSegments(
    segments,
    identities.map(({ keptName }) => keptName),
  );
  const recommendations = recommendSteps({ segments, shop, rhythm, playbook, without, format });
  const typical = await readTypicalCustomers(engine);
  const described = segments.map((segment, index) => ({
    rank: segment.rank,
    id: identities[index]?.id ?? '',
    name: names[index] ?? '',
    sentence: describeSegment(segment, shop, format),
    kept: identities[index]?.keptName !== null,
    typicalCustomers: typical.get(segment.rank) ?? [],
  }));
  const stepCounts = await giveSteps(engine, described, recommendations);
  return { figures, described, recommendations, stepCounts };
}
