import type { Engine } from '../warehouse/engine.js';
import type { Wording } from '../words/wording.js';
import type { ShopMeans } from './available-families.js';
import { carryIdentity, type SharedCustomers } from './carry-identity.js';
import { describeSegment } from './describe-segment.js';
import { holdsName } from './holds-name.js';
import { giveSteps, type NamedSegment, type StepCount } from './give-steps.js';
import { nameSegments } from './name-segments.js';
import type { Playbook } from './playbook.js';
import type { Figures } from './read-figures.js';
import { readTypicalCustomers, type TypicalCustomer } from './read-typical-customers.js';
import { type Recommendation, recommendSteps } from './recommend-steps.js';
import type { Rhythm } from './segment.js';
import { type Ended, type Origin, traceSegments } from './trace-segments.js';

/** One segment with what was decided about it. */
export interface DescribedSegment extends NamedSegment {
  readonly sentence: string;
  /** True when id and name come from the run before. */
  readonly kept: boolean;
  /** The name that a kept segment had in the run before, where it is no longer true of it; else null. */
  readonly formerName: string | null;
  readonly origin: Origin;
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
  /** By rank, where a model gives the segments their ids and names; null where they are to be found. */
  readonly given: readonly Pick<NamedSegment, 'id' | 'name'>[] | null;
  readonly rhythm: Rhythm;
  readonly playbook: Playbook;
  readonly means: ShopMeans;
  readonly words: Wording;
}

export interface Decisions {
  readonly figures: Figures;
  readonly described: readonly DescribedSegment[];
  /** Segments of the run before that are none of tonight's. */
  readonly ended: readonly Ended[];
  readonly recommendations: readonly Recommendation[];
  readonly stepCounts: readonly StepCount[];
}

/** Gives every segment id, name, sentence and step, and every customer the one step that is for it. */
export async function decideSegments(options: DecideOptions): Promise<Decisions> {
  const { engine, figures, earlier, given, rhythm, playbook, means, words } = options;
  const { names: nameTexts } = words.texts.segments;
  const { segments, shop } = figures;
  const identities =
    given?.map(({ id, name }) => ({ id, earlierName: name })) ??
    carryIdentity(segments.length, earlier.segments, earlier.shared, earlier.lastNumber);
  const keptNames = segments.map((segment, index) => {
    const name = identities[index]?.earlierName ?? null;
    return name !== null && (given !== null || holdsName(name, segment, rhythm, nameTexts)) ? name : null;
  });
  const names = nameSegments(segments, keptNames, nameTexts);
  const ids = identities.map(({ id }) => id);
  const { origins, ended } = traceSegments(ids, earlier.segments, earlier.shared);
  const recommendations = recommendSteps({ segments, shop, rhythm, playbook, means, words });
  const typical = await readTypicalCustomers(engine);
  const described = segments.map((segment, index) => {
    const name = names[index] ?? '';
    const earlierName = identities[index]?.earlierName ?? null;
    return {
      rank: segment.rank,
      id: ids[index] ?? '',
      name,
      sentence: describeSegment(segment, shop, words),
      kept: earlierName === name,
      formerName: earlierName === name ? null : earlierName,
      origin: origins[index] ?? { fate: 'born' as const, from: [] },
      typicalCustomers: typical.get(segment.rank) ?? [],
    };
  });
  const stepCounts = await giveSteps(engine, described, recommendations);
  return { figures, described, ended, recommendations, stepCounts };
}
