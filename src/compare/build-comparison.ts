import type { Matrix } from '../migration/migration.js';
import type {
  ComparedRun,
  Comparison,
  SegmentPair,
  SegmentSide,
  Unpaired,
} from '../report/compare/comparison.js';
import type { SegmentSection } from '../report/report-model.js';
import type { ComparedSide } from './compared-side.js';
import { listDifferences } from './list-differences.js';
import type { Counterparts } from './match-segments.js';
import { measureAgreement } from './measure-agreement.js';
import { measureFigures, measurePair } from './measure-changes.js';

/** What was read of two runs. */
export interface ComparedParts extends Pick<
  Comparison,
  'shop' | 'customerIds' | 'segments' | 'named' | 'lifecycle' | 'movers'
> {
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  readonly counterparts: readonly Counterparts[];
}

/** Puts together what differs between two runs, and what became of the segments of the first. */
export function buildComparison(parts: ComparedParts): Comparison {
  const { shop, customerIds, first, second, counterparts, segments, named, lifecycle, movers } = parts;
  return {
    schemaVersion: '1.0',
    shop,
    customerIds,
    first: toRun(first),
    second: toRun(second),
    isSameSeries: first.record.series === second.record.series,
    differences: listDifferences(first, second),
    figures: measureFigures(first.model, second.model),
    agreement: measureAgreement(segments, counterparts),
    pairs: pairUp(parts),
    onlyFirst: unpaired(first, second, counterparts, segments, 'first'),
    onlySecond: unpaired(second, first, counterparts, segments, 'second'),
    segments,
    named,
    lifecycle,
    movers,
  };
}

const toRun = ({ record, model }: ComparedSide): ComparedRun => ({
  id: record.id,
  outcome: record.outcome,
  snapshot: model.run.snapshot,
  coverage: model.coverage,
  segments: model.segments.length,
  names: model.segments.map(({ name }) => name),
});

/** A segment without its figures. */
export const toSide = ({ id, rank, name }: SegmentSection): SegmentSide => ({ id, rank, name });

function pairUp({ first, second, counterparts }: ComparedParts): SegmentPair[] {
  return second.model.segments.flatMap((segment): SegmentPair[] => {
    const pair = counterparts.find((one) => one.second === segment.id);
    const other = first.model.segments.find(({ id }) => id === pair?.first);
    if (pair === undefined || other === undefined) return [];
    const { shared, overlap, kind } = pair;
    const changes = measurePair({ segment: other, model: first.model }, { segment, model: second.model });
    return [{ first: toSide(other), second: toSide(segment), shared, overlap, kind, changes }];
  });
}

/** Segments of one run that are nobody's counterpart, and where their customers are in the other. */
function unpaired(
  own: ComparedSide,
  other: ComparedSide,
  counterparts: readonly Counterparts[],
  { flows }: Matrix,
  side: 'first' | 'second',
): Unpaired[] {
  const [here, there] = side === 'first' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  return own.model.segments
    .filter(({ id }) => counterparts.every((pair) => pair[side] !== id))
    .map((segment) => ({
      segment: toSide(segment),
      customers: segment.customers,
      revenue: segment.revenue,
      others: flows
        .filter((flow) => flow[here] === segment.id)
        .toSorted((a, b) => b.customers - a.customers)
        .map((flow) => {
          const found = other.model.segments.find(({ id }) => id === flow[there]);
          return { segment: found === undefined ? null : toSide(found), customers: flow.customers };
        }),
    }));
}
