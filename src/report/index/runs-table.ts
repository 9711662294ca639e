import type { Texts } from '../../words/catalogue.js';
import { type Rich, link, rich, strong } from '../../words/rich.js';
import type { Wording } from '../../words/wording.js';
import { lastDay } from '../describe/last-day.js';
import { amount, fileHref } from '../describe/wording.js';
import { isPartial } from '../describe/word-period.js';
import type { Column, Row, Table } from '../document.js';
import type { IndexedRun, Night, RunsIndex } from './runs-index.js';
import { wordFailure } from './word-failure.js';

/** How the page speaks of a currency. */
export type WordingFor = (currency: string) => Wording;

const columnsOf = ({
  index: {
    list: { columns: labels },
  },
}: Texts): readonly Column[] => [
  { label: labels.began, align: 'left' },
  { label: labels.time, align: 'left' },
  { label: labels.through, align: 'left' },
  { label: labels.customers, align: 'right' },
  { label: labels.revenue, align: 'right' },
  { label: labels.segments, align: 'right' },
  { label: labels.stability, align: 'left' },
  { label: labels.steps, align: 'right' },
  { label: labels.alerts, align: 'right' },
  { label: labels.markdown, align: 'left' },
];

/** Runs by their headline figures; of a night that failed its row says why. */
export function runsTable(
  caption: string,
  nights: readonly Night[],
  { latest }: Pick<RunsIndex, 'latest'>,
  wordingFor: WordingFor,
): Table {
  const { format, texts } = wordingFor(latest?.run.currency ?? 'GBP');
  const rows = nights.map((night): Row => {
    if (night.kind === 'run') return runRow(night.run, latest?.run ?? null, wordingFor(night.run.currency));
    const why = rich`${strong(texts.index.failed)} ${wordFailure(night.failure, texts)}`;
    return { cells: [[format.date(night.at)], [format.time(night.at)], why] };
  });
  return { kind: 'table', caption, layout: 'runs', columns: columnsOf(texts), rows };
}

function runRow(run: IndexedRun, latest: IndexedRun | null, words: Wording): Row {
  const { format } = words;
  const { list } = words.texts.index;
  const isLatest = run.id === latest?.id && run.folder === latest.folder;
  const isOther = latest !== null && run.series !== latest.series;
  const through = format.date(run.dataThrough ?? lastDay(run.snapshot));
  const note: Rich = isLatest ? [' ', strong(list.latest)] : isOther ? [` ${list.otherSeries}`] : [];
  const count = (value: number | null): Rich => [value === null ? list.unknown : format.count(value)];
  return {
    cells: [
      [format.date(run.startedAt), ...note],
      [format.time(run.startedAt)],
      [link(fileHref(`${run.folder}/report.html`), through)],
      count(run.customers),
      [amount(words, run.netRevenue), ...coverageNote(run, words)],
      count(run.segments.length),
      [wordStability(run, words)],
      count(run.steps),
      count(run.alerts),
      [link(fileHref(`${run.folder}/report.md`), list.markdown)],
    ],
  };
}

/** That a run's net revenue is not that of its whole window; nothing where it is, or where nobody knows. */
function coverageNote({ coverage }: IndexedRun, { format, texts }: Wording): Rich {
  if (coverage === null || !isPartial(coverage)) return [];
  const { coveredDays, windowDays } = coverage;
  return [` (${texts.coverage.part(format.count(coveredDays), format.days(windowDays))})`];
}

/** How many of its segments would come out again with other customers like these. */
function wordStability({ segments }: IndexedRun, { format, texts }: Wording): string {
  const { stability } = texts.index;
  const judged = segments.filter((segment) => segment.stability !== null);
  const stable = judged.filter((segment) => segment.stability === 'stable').length;
  if (judged.length === 0) return stability.notJudged;
  return stability.some(format.count(stable), format.count(segments.length));
}
