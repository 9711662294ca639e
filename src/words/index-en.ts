import { countedEn } from './counted-en.js';
import { type Inline, code, rich } from './rich.js';

/** Every heading, label and sentence of the page of all runs in English; figures come in already worded. */
export const indexEn = {
  title: 'All reports',
  skip: 'Skip to the latest report',
  runs: countedEn('run', 'runs'),
  failures: countedEn('failed', 'failed'),

  nothingYet: 'No report has been published here yet.',
  ledNowhere: 'No run is the latest: the link to it leads nowhere.',
  at: (date: string, time: string) => `${date}, ${time} UTC`,
  lastRun: (at: string) => `The last run went well; it began on ${at}.`,
  lastFailed: (at: string) => `The last run failed (${at}):`,
  lastGood: 'What stands below is from the last good one.',
  exitCode: (exitCode: string) => `exit code ${exitCode}`,

  latest: {
    heading: 'The latest report',
    short: 'Latest',
    brought: (customers: string, net: Inline) => rich`${customers} brought ${net} net.`,
    alerts: (count: number, shown: string) =>
      count === 1 ? `${shown} alert: look at it first` : `${shown} alerts: look at them first`,
    more: (shown: string) => `All ${shown} steps`,
  },

  course: {
    heading: 'The segments, night after night',
    short: 'Segments',
    reading: (from: string, to: string) =>
      `From ${from} to ${to}. Each line has a scale of its own, which spans at least a tenth of its largest figure. It breaks where a night failed or the segment was not there.`,
    single: 'From the second night on, this shows how they change.',
    caption: 'Customers and net revenue of each segment',
    columns: {
      segment: 'Segment',
      customers: 'Customers',
      revenue: 'Net revenue',
      course: 'Over the nights',
    },
    until: (date: string) => `until ${date}`,
    once: (what: string, { value, date }: Said) => `${what}: ${value} as of ${date}`,
    said: (what: string, first: Said, last: Said, lowest: Said, highest: Said) =>
      `${what}: ${first.value} as of ${first.date}, ${last.value} as of ${last.date}; lowest ${lowest.value}, highest ${highest.value}`,
  },

  list: {
    heading: 'All runs',
    short: 'Runs',
    reading: 'The newest first.',
    recent: 'The last runs',
    month: (month: string) => `Runs of ${month}`,
    summary: (month: string, runs: string, failed: string | null) =>
      failed === null ? `${month}: ${runs}` : `${month}: ${runs}, ${failed}`,
    columns: {
      began: 'Began',
      time: 'at, UTC',
      through: 'Data through',
      customers: 'Customers',
      revenue: 'Net revenue',
      segments: 'Segments',
      stability: 'Stable segments',
      steps: 'Steps',
      alerts: 'Alerts',
      markdown: 'Text',
    },
    latest: 'latest',
    otherSeries: 'other settings',
    markdown: 'Markdown',
    unknown: '–',
    earlier: (shown: string) =>
      rich`${shown} earlier ones are not listed here; ${code('quintet runs --all')} lists them.`,
  },
  drafts: {
    heading: 'Drafts',
    short: 'Drafts',
    reading: 'Trials: no later run builds on them.',
    caption: 'Drafts, the newest first',
  },

  /** How many segments would come out again with other customers like these. */
  stability: {
    notJudged: 'not judged',
    some: (stable: string, all: string) => `${stable} of ${all}`,
  },

  failed: 'Nothing was published:',
  /** What an exit code means, for people who do not know such codes. */
  reasons: {
    64: 'the command line was wrong',
    65: 'data could not be used',
    66: 'purchases or another file were not there',
    70: 'a fault of Quintet’s own',
    73: 'a file or folder could not be made',
    74: 'a disk or the memory gave out',
    75: 'it gave up for now',
    78: 'the configuration was wrong',
    130: 'it was stopped by hand',
    143: 'it was told to stop',
  } as Readonly<Record<number, string>>,
  otherReason: 'something went wrong',
  killed: 'it was cut off',
};

/** A figure and its night, already worded. */
interface Said {
  readonly value: string;
  readonly date: string;
}
