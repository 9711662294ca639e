import type { CrossTable } from '../../../scores/views.js';
import { type Inline, type Rich, data, strong } from '../../../words/rich.js';
import type { Block, Section, Table } from '../../document.js';
import type { SegmentSection } from '../../report-model.js';
import { type Wording, chipped, customersOf, numbersTable } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** More than these are left to the table. */
const MOST_NAMED = 6;

type Surprise = CrossTable['surprising'][number];

/** The segments crossed with the other views, the surprising cells in words. */
export function describeAgreement(
  tables: readonly CrossTable[],
  segments: readonly SegmentSection[],
  words: Wording,
): Section {
  const { agreement } = words.texts.views;
  return {
    id: 'agreement',
    heading: agreement.heading,
    short: agreement.short,
    blocks: [
      paragraph([agreement.intro]),
      ...tables.flatMap((table) => describeTable(table, segments, words)),
    ],
  };
}

function describeTable(
  table: CrossTable,
  segments: readonly SegmentSection[],
  words: Wording,
): readonly Block[] {
  const { agreement } = words.texts.views;
  const items = table.surprising
    .slice(0, MOST_NAMED)
    .map((cell) => wordSurprise(cell, table, segments, words));
  const more = table.surprising.length - items.length;
  return [
    heading(3, [agreement.titles[table.view]]),
    items.length === 0 ? paragraph([agreement.nothing]) : { kind: 'list', ordered: false, items },
    ...(more > 0 ? [paragraph([agreement.others(more, words.format.count(more))], 'soft')] : []),
    crossTable(table, segments, words),
  ];
}

function wordSurprise(
  cell: Surprise,
  table: CrossTable,
  segments: readonly SegmentSection[],
  words: Wording,
): Rich {
  const { agreement } = words.texts.views;
  const { format } = words;
  const segment = data(segments.find(({ id }) => id === cell.segmentId)?.name ?? cell.segmentId);
  const column = columnName(table, cell.column, words);
  const expected = format.count(Math.round(cell.expected));
  if (cell.customers === 0) return agreement.none(segment, column, expected);
  const word = cell.direction === 'more' ? agreement.more : agreement.fewer;
  const share = format.share(cell.shareOfSegment);
  return word(customersOf(words, cell.customers), segment, column, share, expected);
}

/** Groups of the lifecycle have names of the report's own. */
function columnName(table: CrossTable, key: string, { texts }: Wording): Inline {
  const own: Readonly<Record<string, string>> =
    table.view === 'lifecycle' ? texts.views.lifecycle.groups : {};
  return own[key] ?? data(table.columns.find((column) => column.key === key)?.name ?? key);
}

function crossTable(table: CrossTable, segments: readonly SegmentSection[], words: Wording): Table {
  const { agreement } = words.texts.views;
  const { count } = words.format;
  const names = table.columns.map(({ key }) => columnName(table, key, words));
  const rows = table.rows.map(({ segmentId, customers, cells }) => {
    const segment = segments.find(({ id }) => id === segmentId);
    return {
      cells: [
        segment === undefined ? [data(segmentId)] : chipped(segment.rank, segment.name),
        ...cells.map((cell, i) => {
          const found = table.surprising.find(
            ({ segmentId: row, column }) => row === segmentId && column === table.columns[i]?.key,
          );
          return markCell(count(cell.customers), found, words);
        }),
        [count(customers)],
      ],
    };
  });
  const totals = table.columns.map(({ customers }): Rich => [count(customers)]);
  const all = table.rows.reduce((sum, { customers }) => sum + customers, 0);
  const total = { cells: [[agreement.all], ...totals, [count(all)]], total: true as const };
  const labels = [agreement.segment, ...names.map(labelOf), agreement.all];
  return numbersTable(agreement.captions[table.view], labels, [...rows, total]);
}

const labelOf = (name: Inline): string => (typeof name === 'string' ? name : 'text' in name ? name.text : '');

function markCell(shown: string, found: Surprise | undefined, { texts }: Wording): Rich {
  if (found === undefined) return [shown];
  const { up, down } = texts.views.agreement;
  return [strong(shown, found.direction === 'more' ? up : down)];
}
