import type { Wording } from '../../words/wording.js';
import type { Block, Section } from '../document.js';
import type { FailedNight, IndexedRun, Night, RunsIndex } from './runs-index.js';
import { type WordingFor, runsTable } from './runs-table.js';

/** Rows that stand open, drafts that are listed, and rows of runs in all, so that the page stays light for years. */
const OPEN = 30;
const MOST = 800;

/** Every run, the newest first, failed ones in their place, and the drafts after them. */
export function describeRuns(index: RunsIndex, wordingFor: WordingFor): readonly Section[] {
  const { runs, drafts, failures, latest } = index;
  const words = wordingFor(latest?.run.currency ?? 'GBP');
  const { list, drafts: trial } = words.texts.index;
  const nights = sortNights(runs, failures);
  const shown = nights.slice(0, MOST);
  const table = (caption: string, some: readonly Night[]) => runsTable(caption, some, index, wordingFor);
  const hidden = nights.length - shown.length;
  const blocks: readonly Block[] = [
    { kind: 'paragraph', tone: 'soft', content: [list.reading] },
    ...(shown.length === 0 ? [] : [table(list.recent, shown.slice(0, OPEN))]),
    ...byMonth(shown.slice(OPEN)).map((some) => foldMonth(some, table, words)),
    ...moreThan(hidden, words),
  ];
  const section: Section = { id: 'runs', heading: list.heading, short: list.short, blocks };
  if (drafts.length === 0) return [section];
  const { reading, caption, heading, short } = trial;
  const trials = sortNights(drafts, []);
  const draftBlocks: readonly Block[] = [
    { kind: 'paragraph', tone: 'soft', content: [reading] },
    table(caption, trials.slice(0, OPEN)),
    ...moreThan(trials.length - OPEN, words),
  ];
  return [section, { id: 'drafts', heading, short, blocks: draftBlocks }];
}

function sortNights(runs: readonly IndexedRun[], failures: readonly FailedNight[]): readonly Night[] {
  const nights: readonly Night[] = [
    ...runs.map((run) => ({ kind: 'run', at: run.startedAt, run }) as const),
    ...failures.map((failure) => ({ kind: 'failed', at: failure.at, failure }) as const),
  ];
  return nights.toSorted((a, b) => compare(b.at, a.at) || compare(idOf(b), idOf(a)));
}

const idOf = (night: Night): string => (night.kind === 'run' ? night.run.id : (night.failure.id ?? ''));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Neighbours that began in one month, as they come. */
function byMonth(nights: readonly Night[]): readonly (readonly Night[])[] {
  const months = new Map<string, Night[]>();
  for (const night of nights) {
    const month = night.at.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), night]);
  }
  return [...months.values()];
}

function foldMonth(
  nights: readonly Night[],
  table: (caption: string, nights: readonly Night[]) => Block,
  { format, texts }: Wording,
): Block {
  const { list, runs, failures } = texts.index;
  const month = format.month(nights[0]?.at ?? '');
  const failed = nights.filter(({ kind }) => kind === 'failed').length;
  const went = nights.length - failed;
  const summary = list.summary(
    month,
    runs(went, format.count(went)),
    failed === 0 ? null : failures(failed, format.count(failed)),
  );
  return { kind: 'fold', summary: [summary], blocks: [table(list.month(month), nights)] };
}

const moreThan = (hidden: number, { format, texts }: Wording): readonly Block[] =>
  hidden <= 0
    ? []
    : [{ kind: 'paragraph', tone: 'soft', content: texts.index.list.earlier(format.count(hidden)) }];
