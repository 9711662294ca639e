import { type Rich, link, prose } from '../../words/rich.js';
import type { Block, Section } from '../document.js';
import type { ReportModel, SegmentSection } from '../report-model.js';
import { describeMigrations } from './describe-migrations.js';
import { describeSilenced } from './describe-silenced.js';
import { chipped, customersOf, fileHref, numbersTable, type Wording } from './wording.js';

type Moved = NonNullable<ReportModel['movement']>;

/** Who changed segment since the run before and why, and what became of the segments; nothing in the first run. */
export function describeMovement(model: ReportModel, words: Wording): readonly Section[] {
  const { movement, segments } = model;
  if (movement === null) return [];
  const { heading, short, movers } = words.texts.movement;
  const blocks: readonly Block[] = [
    ...customersMoved(movement, model.clustering.features, words),
    { kind: 'paragraph', content: movers(link(fileHref('movers.csv'), 'movers.csv')) },
    segmentsTable(segments, words),
    ...endedSegments(movement, segments, words),
    ...describeSilenced(model, words),
    ...describeMigrations(model, movement, words),
  ];
  return [{ id: 'movement', heading, short, blocks }];
}

/** Of these a customer's grow by themselves. */
const OF_TIME: ReadonlySet<string> = new Set(['recency_days', 'tenure_days']);

function customersMoved(
  movement: Moved,
  features: ReportModel['clustering']['features'],
  words: Wording,
): readonly Block[] {
  const { format, texts } = words;
  const { reasons, ...said } = texts.movement;
  const { stayed, joined, left, previous } = movement;
  const moved = movement.bought + movement.aged + movement.model;
  const known = stayed + moved;
  const date = format.date(previous.snapshot);
  const coming = `${said.joined(customersOf(words, joined))}, ${said.left(customersOf(words, left))}.`;
  if (moved === 0) {
    return [{ kind: 'paragraph', content: [`${said.nobody(date, format.count(known))} `, coming] }];
  }
  const aged = features.some(({ name }) => OF_TIME.has(name)) ? 'agedOrSilent' : 'aged';
  const items = (['bought', 'aged', 'model'] as const)
    .filter((reason) => movement[reason] > 0)
    .map((reason) => [reasons[reason === 'aged' ? aged : reason](customersOf(words, movement[reason]))]);
  const share = format.share(moved / known);
  return [
    {
      kind: 'paragraph',
      content: [...said.known(date, format.count(known), customersOf(words, moved), share), ' ', coming],
    },
    { kind: 'list', ordered: false, items },
  ];
}

function segmentsTable(segments: readonly SegmentSection[], words: Wording): Block {
  const { format, texts } = words;
  const { caption, columns } = texts.movement;
  const rows = segments.map((segment) => ({
    cells: [
      chipped(segment.rank, segment.name),
      [prose(wordOrigin(segment, words))],
      segment.centreMoved === null ? [''] : [format.decimal(segment.centreMoved)],
    ],
  }));
  const table = numbersTable(caption, columns, rows);
  return {
    ...table,
    columns: table.columns.map((column, i) => (i === 1 ? { ...column, align: 'left' } : column)),
  };
}

function wordOrigin({ origin, formerName }: SegmentSection, { format, texts }: Wording): string {
  const { origins } = texts.movement;
  const names = format.list(origin.from.map(({ name }) => name));
  if (formerName !== null) return origins.renamed(formerName);
  return origins[origin.fate](names);
}

function endedSegments(
  { ended }: Moved,
  segments: readonly SegmentSection[],
  { texts }: Wording,
): readonly Block[] {
  if (ended.length === 0) return [];
  const items = ended.map(({ name, into }): Rich => {
    const heir = segments.find(({ rank }) => rank === into);
    const { endedInto, ended: scattered } = texts.movement;
    return [prose(heir === undefined ? scattered(name) : endedInto(name, heir.name))];
  });
  return [{ kind: 'list', ordered: false, items }];
}
