import type { Format } from '../../words/format.js';
import { type Inline, type Rich, data } from '../../words/rich.js';
import { amount, chipped, type Wording } from '../describe/wording.js';
import { lastDay } from '../describe/last-day.js';
import { isPartial } from '../describe/word-period.js';
import type { Block, Row, Section, Table } from '../document.js';
import { type Course, type Dated, type FollowedSegment, followSegments } from './follow-segments.js';
import type { IndexedRun, RunsIndex } from './runs-index.js';

/** Each segment's customers and net revenue over the nights of the latest run's series. */
export function describeCourses(
  latest: IndexedRun,
  { runs, failures }: RunsIndex,
  words: Wording,
): readonly Section[] {
  const { nights, segments } = followSegments(latest, runs, failures);
  const texts = words.texts.index.course;
  const table = coursesTable(segments, nights.length === 1, words);
  const day = (run: IndexedRun | undefined): string => nightOf(run?.snapshot ?? '', words.format);
  const reading = nights.length === 1 ? texts.single : texts.reading(day(nights[0]), day(nights.at(-1)));
  const part = nights.some(({ coverage }) => coverage !== null && isPartial(coverage));
  const blocks = [soft(reading), table, ...(part ? [soft(words.texts.coverage.partNote)] : [])];
  return [{ id: 'segments', heading: texts.heading, short: texts.short, blocks }];
}

const soft = (content: string): Block => ({ kind: 'paragraph', tone: 'soft', content: [content] });

function coursesTable(segments: readonly FollowedSegment[], isSingle: boolean, words: Wording): Table {
  const texts = words.texts.index.course;
  const { columns } = texts;
  const course = isSingle ? [] : [{ label: columns.course, align: 'left', picture: true } as const];
  return {
    kind: 'table',
    caption: texts.caption,
    layout: 'courses',
    columns: [
      { label: columns.segment, align: 'left' },
      { label: columns.customers, align: 'right' },
      ...course,
      { label: columns.revenue, align: 'right' },
      ...course,
    ],
    rows: segments.map((segment) => courseRow(segment, isSingle, words)),
  };
}

function courseRow(
  { name, rank, customers, revenue }: FollowedSegment,
  isSingle: boolean,
  words: Wording,
): Row {
  const { format } = words;
  const texts = words.texts.index.course;
  const { columns } = texts;
  const until = texts.until(nightOf(customers.last.snapshot, format));
  const draw = (course: Course, what: string, word: (value: number) => string): readonly Rich[] =>
    isSingle ? [] : [drawn(rank, course, what, word, words)];
  return {
    cells: [
      rank === null ? [data(name), `, ${until}`] : chipped(rank, name),
      [format.count(customers.last.value)],
      ...draw(customers, columns.customers, format.count),
      [amount(words, String(revenue.last.value))],
      ...draw(revenue, columns.revenue, format.money),
    ],
  };
}

function drawn(
  rank: number | null,
  course: Course,
  what: string,
  word: (value: number) => string,
  { format, texts }: Wording,
): Rich {
  const { once, said: sentence } = texts.index.course;
  const said = ({ value, snapshot }: Dated) => ({ value: word(value), date: nightOf(snapshot, format) });
  const { first, last, lowest, highest, strokes } = course;
  const finding =
    first.snapshot === last.snapshot
      ? once(what, said(last))
      : sentence(what, said(first), said(last), said(lowest), said(highest));
  const mark: Inline = { kind: 'mark', mark: { kind: 'course', rank, strokes, finding } };
  return [mark];
}

/** The day that a run looks back on. */
const nightOf = (snapshot: string, format: Format): string => format.date(lastDay(snapshot));
