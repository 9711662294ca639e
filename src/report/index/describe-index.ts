import { type Texts, languageOf, textsFor } from '../../words/catalogue.js';
import type { Format } from '../../words/format.js';
import { type Rich, rich, strong } from '../../words/rich.js';
import type { Wording } from '../../words/wording.js';
import { wordPeriod } from '../describe/word-period.js';
import type { ReportDocument } from '../document.js';
import { describeCourses } from './describe-courses.js';
import { describeLatest } from './describe-latest.js';
import { describeRuns } from './describe-runs.js';
import type { FailedNight, IndexedRun, LatestRun, RunsIndex } from './runs-index.js';
import { wordFailure } from './word-failure.js';

/** Tells a page that we wrote from another that somebody keeps under its name. */
export const INDEX_GENERATOR = 'Quintet, all reports';

/**
 * Words the page of all runs: what is latest and what it asks for, the segments over the nights, every run.
 *
 * @param formatFor how figures are worded in a currency
 * @param texts those of the page's language when left out
 */
export function describeIndex(
  index: RunsIndex,
  formatFor: (currency: string) => Format,
  texts: Texts = textsFor(index.locale),
): ReportDocument {
  const { latest, runs, failures } = index;
  const wordingFor = (currency: string): Wording => ({ format: formatFor(currency), texts });
  const words = wordingFor(latest?.run.currency ?? 'GBP');
  const failure = failureAfter(newest(runs), failures);
  return {
    language: languageOf(index.locale, texts),
    locale: index.locale,
    title: texts.index.title,
    generator: INDEX_GENERATOR,
    dateline: latest === null ? [] : wordFreshness(latest, words),
    headline: wordState(index, failure, words),
    healthy: failure === null && latest !== null,
    labels: { skip: texts.index.skip, contents: texts.contents, dataTable: texts.dataTable },
    ...staleness(latest, words),
    front: latest === null ? [] : describeLatest(latest, words),
    sections: [
      ...(latest === null ? [] : describeCourses(latest.run, index, words)),
      ...describeRuns(index, wordingFor),
    ],
    segments: latest?.run.segments.length ?? 0,
  };
}

/** What the latest run's data are, and from when on it is old. */
function wordFreshness({ run, window, staleAfter }: LatestRun, words: Wording): Rich {
  const { format, texts } = words;
  const { front } = texts;
  const period = wordPeriod(window, window.duration, run.coverage, words);
  const through = run.dataThrough === null ? [] : [` · ${front.through(format.date(run.dataThrough))}`];
  const stale = staleAfter === null ? [] : [' · ', strong(front.stale(format.date(staleAfter)))];
  return [period, ...through, ...stale];
}

/** From when on the page is too old to act on, for browsers that run its script. */
function staleness(latest: LatestRun | null, { format, texts }: Wording): Pick<ReportDocument, 'stale'> {
  if (latest === null || latest.staleAfter === null) return {};
  return { stale: { after: latest.staleAfter, warning: texts.page.stale(format.date(latest.staleAfter)) } };
}

/** How the last attempt went. */
function wordState({ latest, runs }: RunsIndex, failure: FailedNight | null, words: Wording): Rich {
  const texts = words.texts.index;
  const run = newest(runs);
  const good = latest === null ? (run === null ? texts.nothingYet : texts.ledNowhere) : texts.lastGood;
  if (failure !== null) {
    const said = texts.lastFailed(wordTime(failure.at, words));
    return rich`${strong(said)} ${wordFailure(failure, words.texts)} ${good}`;
  }
  return run === null || latest === null ? [good] : [texts.lastRun(wordTime(run.startedAt, words))];
}

const wordTime = (at: string, { format, texts }: Wording): string =>
  texts.index.at(format.date(at), format.time(at));

const newest = (runs: readonly IndexedRun[]): IndexedRun | null =>
  runs.reduce<IndexedRun | null>(
    (last, run) => (last === null || run.startedAt > last.startedAt ? run : last),
    null,
  );

/** The last failure, unless a run has gone well since. */
function failureAfter(run: IndexedRun | null, failures: readonly FailedNight[]): FailedNight | null {
  const since = failures.filter(({ at }) => run === null || at > run.startedAt);
  return since.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
