import type { Matrix, Migration } from '../../migration/migration.js';
import type { Block } from '../document.js';
import type { ReportModel } from '../report-model.js';
import { describeFlow, type MatrixKind } from './describe-flow.js';
import { describeMatrix } from './describe-matrix.js';
import type { Wording } from './wording.js';

type Moved = NonNullable<ReportModel['movement']>;

/**
 * Who went where, by segments and by named segments: a picture since a month ago, or since the previous run as long as
 * there is no run of a month ago, and a table for each of the two.
 */
export function describeMigrations(
  { segments, scores }: ReportModel,
  { sincePrevious, monthAgo }: Moved,
  words: Wording,
): readonly Block[] {
  const { named, tooEarly } = words.texts.movement;
  const rankOf = (id: string) => segments.find((segment) => segment.id === id)?.rank ?? null;
  const once = monthAgo === null || monthAgo.since.id === sincePrevious.since.id;
  const compared = once ? [sincePrevious] : [monthAgo, sincePrevious];
  const early: readonly Block[] =
    monthAgo === null ? [{ kind: 'paragraph', content: [tooEarly], tone: 'soft' }] : [];
  const clusters = compared.map((since) => ({ since, matrix: since.clusters }));
  const blocks = [...early, ...matrixBlocks(clusters, { kind: 'clusters', rankOf }, words)];
  if ((scores?.named ?? null) === null) return blocks;
  const ofNamed = compared.map((since) => ({ since, matrix: since.named }));
  return [
    ...blocks,
    { kind: 'heading', level: 3, content: [named.heading] },
    { kind: 'paragraph', content: [named.intro] },
    ...matrixBlocks(ofNamed, { kind: 'named', rankOf: () => null }, words),
  ];
}

interface Compared {
  readonly since: Migration;
  /** Null where the earlier run did not keep it. */
  readonly matrix: Matrix | null;
}

/** The first that was kept gets the picture; all tables but the first of the segments are folded. */
function matrixBlocks(compared: readonly Compared[], kind: MatrixKind, words: Wording): readonly Block[] {
  const { format, texts } = words;
  const drawn = compared.find(({ matrix }) => matrix !== null);
  return compared.flatMap((one): readonly Block[] => {
    const { since, matrix } = one;
    const date = format.date(since.since.snapshot);
    if (matrix === null) {
      return [{ kind: 'paragraph', content: [texts.movement.named.notKept(date)], tone: 'soft' }];
    }
    const figure = one === drawn ? [describeFlow(date, matrix, kind, words)] : [];
    const table = describeMatrix(date, matrix, kind, words);
    if (table.length === 0 || (one === drawn && kind.kind === 'clusters')) return [...figure, ...table];
    return [
      ...figure,
      { kind: 'fold', summary: [texts.movement.matrix.folded[kind.kind](date)], blocks: table },
    ];
  });
}
