import type { Matrix, MatrixGroup } from '../../migration/migration.js';
import { data, id } from '../../words/rich.js';
import { describeFlow, type MatrixKind } from '../describe/describe-flow.js';
import { describeMatrix } from '../describe/describe-matrix.js';
import { amount, numbersTable } from '../describe/wording.js';
import type { Block, Section } from '../document.js';
import type { Comparison } from './comparison.js';
import type { CompareWording } from './wording.js';

/** Agreement of two clusterings from which on they are nearly the same, or at least alike (Steinley 2004). */
const NEARLY_SAME_FROM = 0.9;
const ALIKE_FROM = 0.65;

/** Who is elsewhere: by segments, by named segments, by lifecycle, and the biggest spenders among them. */
export function describeMoves(comparison: Comparison, words: CompareWording): Section {
  const { heading, short } = words.texts.compare.moves;
  const { matrix, rankOf } = pairedMatrix(comparison);
  const kind: MatrixKind = { kind: 'clusters', rankOf };
  return {
    id: 'moves',
    heading,
    short,
    blocks: [
      describeAgreement(comparison, words),
      ...(matrix.flows.length > 0 ? [describeFlow(words.first, matrix, kind, words)] : []),
      ...describeMatrix(words.first, matrix, kind, words),
      ...describeMovers(comparison, words),
      ...describeViews(comparison, words),
    ],
  };
}

function describeAgreement({ agreement: { ari } }: Comparison, { format, texts }: CompareWording): Block {
  const { agreement, index } = texts.compare.moves;
  const degree = ari >= NEARLY_SAME_FROM ? 'same' : ari >= ALIKE_FROM ? 'alike' : 'different';
  return { kind: 'paragraph', content: [...agreement[degree](format.fixed(ari, 3)), index] };
}

/**
 * The matrix of the segments with one id for both of a pair: in runs of different series ids mean nothing, so that who
 * stays could not be told by them. Pairs wear the colour of the second run's segment, as do those only in it.
 */
function pairedMatrix({ segments, pairs, onlySecond }: Comparison): {
  readonly matrix: Matrix;
  readonly rankOf: MatrixKind['rankOf'];
} {
  const first = new Map(pairs.map((pair) => [pair.first.id, `pair ${pair.second.id}`]));
  const second = new Map(pairs.map((pair) => [pair.second.id, `pair ${pair.second.id}`]));
  const ofFirst = (one: string) => first.get(one) ?? `first ${one}`;
  const ofSecond = (one: string) => second.get(one) ?? `second ${one}`;
  const ranks = new Map([
    ...pairs.map((pair) => [ofSecond(pair.second.id), pair.second.rank] as const),
    ...onlySecond.map(({ segment }) => [ofSecond(segment.id), segment.rank] as const),
  ]);
  return {
    matrix: {
      before: renamed(segments.before, ofFirst),
      tonight: renamed(segments.tonight, ofSecond),
      flows: segments.flows.map((flow) => ({
        ...flow,
        from: flow.from === null ? null : ofFirst(flow.from),
        to: flow.to === null ? null : ofSecond(flow.to),
      })),
    },
    rankOf: (one) => ranks.get(one) ?? null,
  };
}

const renamed = (groups: readonly MatrixGroup[], rename: (one: string) => string) =>
  groups.map((group) => ({ ...group, id: rename(group.id) }));

function describeMovers(
  { movers, customerIds: { are } }: Comparison,
  words: CompareWording,
): readonly Block[] {
  const { movers: caption, moversColumns, moversNone } = words.texts.compare.moves;
  if (movers.length === 0) return [{ kind: 'paragraph', content: [moversNone] }];
  const rows = movers.map(({ customerId, from, to, netSpendBefore, netSpend }) => ({
    cells: [
      [id(customerId)],
      [data(from.name)],
      [data(to.name)],
      [amount(words, netSpendBefore)],
      [amount(words, netSpend)],
    ],
  }));
  const table = numbersTable(caption, moversColumns(words.first, words.second), rows);
  const columns = table.columns.map((column, i) => (i < 3 ? { ...column, align: 'left' as const } : column));
  return [
    { kind: 'heading', level: 3, content: [caption] },
    { ...table, columns },
    ...(are === 'shown'
      ? []
      : [{ kind: 'paragraph', content: [words.texts.quality.customerIds[are]], tone: 'soft' } as const]),
  ];
}

function describeViews({ named, lifecycle }: Comparison, words: CompareWording): readonly Block[] {
  const { named: said, lifecycle: cycle } = words.texts.compare.moves;
  const kind: MatrixKind = { kind: 'named', rankOf: () => null };
  const ofNamed: readonly Block[] =
    named === null
      ? []
      : [
          { kind: 'heading', level: 3, content: [said.heading] },
          { kind: 'paragraph', content: [said.intro] },
          ...describeMatrix(words.first, named, kind, words),
        ];
  const ofLifecycle: readonly Block[] =
    lifecycle === null
      ? []
      : [
          { kind: 'heading', level: 3, content: [cycle.heading] },
          ...describeMatrix(words.first, lifecycle, kind, words),
        ];
  const missing: readonly Block[] =
    named === null || lifecycle === null
      ? [{ kind: 'paragraph', content: [said.notKept], tone: 'soft' }]
      : [];
  return [...ofNamed, ...ofLifecycle, ...missing];
}
