import { type Inline, type Rich, code, rich } from './rich.js';
import { capitalised } from './capitalised.js';
import { numberWordEn } from './number-word-en.js';

/** Words of the report’s section on trust. */
export const trustEn = {
  heading: 'How far to trust this',
  short: 'Trust',
  more: 'How far to trust this',
  notJudged: 'Whether the segments would come out again with other customers was not judged.',
  allStable: (all: number, shown: string) =>
    `All ${numberWordEn(all, shown)} segments would come out much the same with other customers like these`,
  someStable: (stable: number, shown: string, all: number, shownAll: string) =>
    `${stable === 0 ? 'None' : capitalised(numberWordEn(stable, shown))} of the ${numberWordEn(all, shownAll)} segments would come out much the same with other customers like these`,
  roughly: (names: Rich) => rich`${names} only roughly`,
  wouldNot: (names: Rich) => rich`but not ${names}`,
  /** What the largest change of size without the top spenders is. */
  reshaped: (name: Inline, share: string, isMore: boolean) =>
    rich`without the top 1% of spenders, ${name} would have ${share} ${isMore ? 'more' : 'fewer'} customers`,
  between: '; ',
  comma: ', ',
  and: ' and ',
  others: (count: number, shown: string) => numberWordEn(count, shown),
  number: (count: number, shown: string) => `Why ${numberWordEn(count, shown)}?`,
  numberText: (count: string, silhouette: string) =>
    rich`The number of segments, ${count}, is a choice in the configuration, not a discovery: customers shade into each other, and a line between them has to be drawn somewhere. How clearly these are apart is said by their silhouette, ${silhouette} (1: worlds apart, 0: no gap at all). ${code('quintet explore')} shows what other numbers would give.`,
  stability: 'Would they come out again?',
  resampled: (resamples: string) =>
    `To see what another year with customers like these might give, as many customers were drawn from them by lot, some twice, some not at all, and put into segments anew, ${resamples} times. The overlap of a segment with the most similar of the new ones is the share of customers in both among those in either.`,
  fromEarlier:
    'This run did not find the segments: what is compared with the fresh ones of the resamples are the segments of the earlier model, so that what has changed since then lowers the overlap too.',
  bounds: (stable: string, fair: string) =>
    `A mean overlap of ${stable} or more is called stable; from ${fair} up fair: a pattern is there, but its members are doubtful; less than that, the segment dissolves.`,
  words: { stable: 'Stable', fair: 'Fair', dissolves: 'Dissolves' },
  question: 'How much of each segment is found again?',
  finding: (least: Inline, low: string, most: Inline, high: string) =>
    rich`From ${low} (${least}) to ${high} (${most}). The dot is the mean, the bar the middle half of the resamples.`,
  stableFrom: (share: string) => `stable from ${share}`,
  caption: 'Overlap of each segment with the most similar one of the resamples',
  columns: [
    'Segment',
    'Verdict',
    'Mean overlap',
    'A quarter lie below',
    'A quarter lie above',
    'A tenth lie below',
  ],
  notKept: '–',
  worst: (share: string) => ` In the worst tenth of the resamples it was ${share} or less.`,
  citation:
    'The method and its bounds are Hennig’s (2007, 2008), the overlap is Jaccard’s index of the customers drawn.',
  agreement: (ari: string) =>
    `Over all segments the two ways of putting customers together agree to ${ari} (adjusted Rand index: 1 is the same, 0 no more than chance).`,
  skipped: (count: number, shown: string) =>
    `${shown} of the resamples ${count === 1 ? 'was' : 'were'} passed over: too few different customers were drawn.`,
  rules: 'What tells a segment from the others?',
  rulesIntro:
    'The segments are not made by these rules, but the rules come near: each is the shortest that a small decision tree finds, with figures rounded. How near, the two columns on the right say.',
  rulesCaption: 'The shortest rules that describe each segment',
  rulesColumns: ['Segment', 'Customers who …', 'Of those, in the segment', 'Of the segment, covered'],
  noRule: 'No short rule tells it from the others.',
  sensitivity: 'Do a few big spenders make the picture?',
  without: {
    same: (leftOut: string, share: string) =>
      `Without the top 1% of spenders (${leftOut}) the segments would be nearly the same: ${share} of the others would stay in theirs.`,
    alike: (leftOut: string, share: string) =>
      `Without the top 1% of spenders (${leftOut}) the segments would be alike, but not the same: ${share} of the others would stay in theirs.`,
    different: (leftOut: string, share: string) =>
      `Without the top 1% of spenders (${leftOut}) the segments would be quite different: only ${share} of the others would stay in theirs.`,
  },
  /** Instead of `without`, where a segment would change much in size. */
  withoutSizes: (leftOut: string, share: string) =>
    `Without the top 1% of spenders (${leftOut}) ${share} of the others would stay in their segment, but not every segment would keep its size.`,
  resized: (name: Inline, before: string, after: string) =>
    rich` ${name} would have ${after} of the others instead of ${before}, the largest change for its size.`,
  moved: (name: Inline, shift: string) =>
    rich` The centre of ${name} would move farthest, by ${shift} standard deviations.`,
  resizedAndMoved: (name: Inline, before: string, after: string, shift: string) =>
    rich` ${name} would have ${after} of the others instead of ${before}, the largest change for its size, with a centre ${shift} standard deviations away.`,
  noSensitivity:
    'Without the top 1% of spenders, too few different customers would be left to make as many segments.',
  sample: (customers: string) => `All this was judged on ${customers}, chosen by lot.`,
};
