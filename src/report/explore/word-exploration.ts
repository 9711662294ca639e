import type { Preference } from '../../clusters/explore/weigh-criteria.js';
import { type StabilityWord, stabilityWord } from '../../clusters/stability-word.js';
import { exploreEn as texts } from '../../words/explore-en.js';
import type { Format } from '../../words/format.js';
import { textsEn } from '../../words/texts-en.js';
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
export function wordExploration(found: Found, format: Format): string[] {
  const { counts, preferences } = found;
  const choices = preferences.filter((preference): preference is Choice => preference.clusters !== null);
  const leftOut = wordLeftOut(found, format);
  if (counts.length < 2) return [texts.single, ...wordStability(counts, format), ...leftOut];
  return [
    ...wordAgreement(choices, format),
    ...wordDoubts(choices, found, format),
    ...wordGap(found, format),
    texts.elbow,
    ...wordConfigured(choices, found, format),
    ...wordStability(counts, format),
    ...leftOut,
  ];
}

function wordAgreement(choices: readonly Choice[], format: Format): string[] {
  const [first] = choices;
  if (first === undefined) return [texts.undecided];
  const different = [...new Set(choices.map(({ clusters }) => clusters))];
  const k = format.count(first.clusters);
  if (choices.length === 1) return [texts.agreeAlone(names(choices, format), k), texts.purpose];
  if (different.length === 1) return [texts.agree(names(choices, format), k), texts.purpose];
  const each = different.map((clusters) => {
    const group = choices.filter((choice) => choice.clusters === clusters);
    return texts.choice(names(group, format), group.length === 1, format.count(clusters));
  });
  return [texts.disagree(each.join('; ')), texts.purpose];
}

/** What speaks against taking each preferred number at its word. */
function wordDoubts(
  choices: readonly Choice[],
  { counts, range }: Pick<Found, 'counts' | 'range'>,
  format: Format,
): string[] {
  const last = counts.at(-1)?.clusters;
  const wider = Math.min(MOST_CLUSTERS, 2 * range.to);
  const nearly = choices
    .filter((choice) => choice.nearly.length > 0)
    .map(({ criterion, clusters, nearly: others }) =>
      texts.nearly(texts.spoken[criterion], format.count(clusters), numbers(others, format)),
    );
  const atEnd = choices.filter(({ clusters }) => clusters === last && clusters === range.to);
  const edge =
    atEnd.length === 0 || wider === range.to
      ? []
      : [texts.edge(names(atEnd, format), format.count(range.to), `${range.from}..${wider}`)];
  const preferred = new Set(choices.map(({ clusters }) => clusters));
  const tiny = counts
    .filter(({ clusters, smallestShare }) => preferred.has(clusters) && smallestShare < TINY)
    .map(({ clusters, smallestShare, sizes }) => {
      const smallest = sizes.at(-1) ?? 0;
      const customers = textsEn.customers(smallest, format.count(smallest));
      return texts.tiny(format.count(clusters), format.share(smallestShare), customers);
    });
  return [...tiny, ...nearly, ...edge];
}

/** The gap statistic's rule stops early where the gap falls before it rises again. */
function wordGap({ counts, preferences }: Pick<Found, 'counts' | 'preferences'>, format: Format): string[] {
  const choice = preferences.find(({ criterion }) => criterion === 'gap')?.clusters ?? null;
  const gaps = counts.flatMap(({ clusters, gap }) => (gap === null ? [] : [{ clusters, ...gap }]));
  const last = gaps.at(-1);
  if (last === undefined) return [texts.noGap];
  if (choice === null) return [texts.growing(format.count(last.clusters))];
  const largest = gaps.reduce((most, gap) => (gap.value > most.value ? gap : most));
  const shown = format.count(largest.clusters);
  if (choice === 1) return [texts.oneGroup(shown)];
  const chosen = gaps.find(({ clusters }) => clusters === choice)?.value ?? Infinity;
  return largest.value - largest.error > chosen ? [texts.laterGap(format.count(choice), shown)] : [];
}

function wordConfigured(
  choices: readonly Choice[],
  { counts, configured }: Pick<Found, 'counts' | 'configured'>,
  format: Format,
): string[] {
  if (!counts.some(({ clusters }) => clusters === configured)) return [];
  const by = choices.filter(({ clusters }) => clusters === configured);
  const k = format.count(configured);
  return [by.length === 0 ? texts.configured(k) : texts.configuredBy(k, names(by, format))];
}

function wordStability(counts: readonly CountRow[], format: Format): string[] {
  const judged = counts.flatMap(({ clusters, stability }) => {
    const lowest = stability?.jaccards[0];
    return lowest === undefined ? [] : [{ clusters, lowest }];
  });
  const worded = (word: StabilityWord) =>
    judged.filter(({ lowest }) => stabilityWord(lowest) === word).map(({ clusters }) => clusters);
  const [stable, dissolving] = [worded('stable'), worded('dissolves')];
  return [
    ...(stable.length > 0 ? [texts.foundAgain(numbers(stable, format))] : []),
    ...(dissolving.length > 0 ? [texts.dissolving(numbers(dissolving, format))] : []),
  ];
}

function wordLeftOut({ leftOut }: Pick<Found, 'leftOut'>, format: Format): string[] {
  const of = (wanted: string) =>
    numbers(
      leftOut.filter(({ reason }) => reason === wanted).map(({ clusters }) => clusters),
      format,
    );
  const [few, emptied] = [of('too-few-customers'), of('empty-cluster')];
  return [...(few === '' ? [] : [texts.tooFew(few)]), ...(emptied === '' ? [] : [texts.emptied(emptied)])];
}

const names = (choices: readonly Preference[], format: Format): string =>
  format.list(choices.map(({ criterion }) => texts.spoken[criterion]));

const numbers = (counts: readonly number[], format: Format): string =>
  format.list(counts.map((count) => format.count(count)));
