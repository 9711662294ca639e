import type { Preference } from '../../clusters/explore/weigh-criteria.js';
import { type StabilityWord, stabilityWord } from '../../clusters/stability-word.js';
import type { Wording } from '../../words/wording.js';
import type { CountRow, Exploration } from './exploration.js';

/** A smallest cluster with less than this share of the customers deserves a warning. */
const TINY = 0.01;
/** Most clusters that there may be. */
const MOST_CLUSTERS = 50;

/** What wording takes of an exploration. */
export type Found = Pick<Exploration, 'configured' | 'range' | 'counts' | 'leftOut' | 'preferences'>;

/** A preference for a number of clusters. */
type Choice = Preference & { readonly clusters: number };

/** What the figures say in sentences, where they disagree, and what they don't say. */
export function wordExploration(found: Found, words: Wording): string[] {
  const { counts, preferences } = found;
  const choices = preferences.filter((preference): preference is Choice => preference.clusters !== null);
  const leftOut = wordLeftOut(found, words);
  if (counts.length < 2) return [words.texts.explore.single, ...wordStability(counts, words), ...leftOut];
  return [
    ...wordAgreement(choices, words),
    ...wordDoubts(choices, found, words),
    ...wordGap(found, words),
    words.texts.explore.elbow,
    ...wordConfigured(choices, found, words),
    ...wordStability(counts, words),
    ...leftOut,
  ];
}

function wordAgreement(choices: readonly Choice[], words: Wording): string[] {
  const [first] = choices;
  if (first === undefined) return [words.texts.explore.undecided];
  const different = [...new Set(choices.map(({ clusters }) => clusters))];
  const k = words.format.count(first.clusters);
  if (choices.length === 1)
    return [words.texts.explore.agreeAlone(names(choices, words), k), words.texts.explore.purpose];
  if (different.length === 1)
    return [words.texts.explore.agree(names(choices, words), k), words.texts.explore.purpose];
  const each = different.map((clusters) => {
    const group = choices.filter((choice) => choice.clusters === clusters);
    return words.texts.explore.choice(names(group, words), group.length === 1, words.format.count(clusters));
  });
  return [words.texts.explore.disagree(each.join('; ')), words.texts.explore.purpose];
}

/** What speaks against taking each preferred number at its word. */
function wordDoubts(
  choices: readonly Choice[],
  { counts, range }: Pick<Found, 'counts' | 'range'>,
  words: Wording,
): string[] {
  const last = counts.at(-1)?.clusters;
  const wider = Math.min(MOST_CLUSTERS, 2 * range.to);
  const nearly = choices
    .filter((choice) => choice.nearly.length > 0)
    .map(({ criterion, clusters, nearly: others }) =>
      words.texts.explore.nearly(
        words.texts.explore.spoken[criterion],
        words.format.count(clusters),
        numbers(others, words),
      ),
    );
  const atEnd = choices.filter(({ clusters }) => clusters === last && clusters === range.to);
  const edge =
    atEnd.length === 0 || wider === range.to
      ? []
      : [
          words.texts.explore.edge(
            names(atEnd, words),
            words.format.count(range.to),
            `${range.from}..${wider}`,
          ),
        ];
  const preferred = new Set(choices.map(({ clusters }) => clusters));
  const tiny = counts
    .filter(({ clusters, smallestShare }) => preferred.has(clusters) && smallestShare < TINY)
    .map(({ clusters, smallestShare, sizes }) => {
      const smallest = sizes.at(-1) ?? 0;
      const customers = words.texts.customers(smallest, words.format.count(smallest));
      return words.texts.explore.tiny(
        words.format.count(clusters),
        words.format.share(smallestShare),
        customers,
      );
    });
  return [...tiny, ...nearly, ...edge];
}

/** The gap statistic's rule stops early where the gap falls before it rises again. */
function wordGap({ counts, preferences }: Pick<Found, 'counts' | 'preferences'>, words: Wording): string[] {
  const choice = preferences.find(({ criterion }) => criterion === 'gap')?.clusters ?? null;
  const gaps = counts.flatMap(({ clusters, gap }) => (gap === null ? [] : [{ clusters, ...gap }]));
  const last = gaps.at(-1);
  if (last === undefined) return [words.texts.explore.noGap];
  if (choice === null) return [words.texts.explore.growing(words.format.count(last.clusters))];
  const largest = gaps.reduce((most, gap) => (gap.value > most.value ? gap : most));
  const shown = words.format.count(largest.clusters);
  if (choice === 1) return [words.texts.explore.oneGroup(shown)];
  const chosen = gaps.find(({ clusters }) => clusters === choice)?.value ?? Infinity;
  return largest.value - largest.error > chosen
    ? [words.texts.explore.laterGap(words.format.count(choice), shown)]
    : [];
}

function wordConfigured(
  choices: readonly Choice[],
  { counts, configured }: Pick<Found, 'counts' | 'configured'>,
  words: Wording,
): string[] {
  if (!counts.some(({ clusters }) => clusters === configured)) return [];
  const by = choices.filter(({ clusters }) => clusters === configured);
  const k = words.format.count(configured);
  return [
    by.length === 0
      ? words.texts.explore.configured(k)
      : words.texts.explore.configuredBy(k, names(by, words)),
  ];
}

function wordStability(counts: readonly CountRow[], words: Wording): string[] {
  const judged = counts.flatMap(({ clusters, stability }) => {
    const lowest = stability?.jaccards[0];
    return lowest === undefined ? [] : [{ clusters, lowest }];
  });
  const worded = (word: StabilityWord) =>
    judged.filter(({ lowest }) => stabilityWord(lowest) === word).map(({ clusters }) => clusters);
  const [stable, dissolving] = [worded('stable'), worded('dissolves')];
  return [
    ...(stable.length > 0 ? [words.texts.explore.foundAgain(numbers(stable, words))] : []),
    ...(dissolving.length > 0 ? [words.texts.explore.dissolving(numbers(dissolving, words))] : []),
  ];
}

function wordLeftOut({ leftOut }: Pick<Found, 'leftOut'>, words: Wording): string[] {
  const of = (wanted: string) =>
    numbers(
      leftOut.filter(({ reason }) => reason === wanted).map(({ clusters }) => clusters),
      words,
    );
  const [few, emptied] = [of('too-few-customers'), of('empty-cluster')];
  return [
    ...(few === '' ? [] : [words.texts.explore.tooFew(few)]),
    ...(emptied === '' ? [] : [words.texts.explore.emptied(emptied)]),
  ];
}

const names = (choices: readonly Preference[], words: Wording): string =>
  words.format.list(choices.map(({ criterion }) => words.texts.explore.spoken[criterion]));

const numbers = (counts: readonly number[], words: Wording): string =>
  words.format.list(counts.map((count) => words.format.count(count)));
