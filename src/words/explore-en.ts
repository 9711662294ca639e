import { type Inline, type Rich, code, rich, strong } from './rich.js';

const clusters = (shown: string) => `${shown} clusters`;

/** Every heading, label and sentence of an exploration in English; figures come in already worded. */
export const exploreEn = {
  title: 'How many segments?',
  skip: 'Skip to what the figures say',
  dateline: (customers: string, date: string) => `${customers} as of ${date}`,
  run: (id: Inline) => rich`features of run ${id}`,

  criteria: {
    inertia: 'Inertia',
    silhouette: 'Silhouette',
    calinskiHarabasz: 'Calinski–Harabasz',
    daviesBouldin: 'Davies–Bouldin',
    gap: 'Gap statistic',
    smallest: 'Smallest',
    stability: 'Lowest Jaccard',
    ari: 'Mean ARI',
  },

  /** The same where there is little room. */
  short: {
    clusters: 'k',
    inertia: 'Inertia',
    silhouette: 'Silhouette',
    calinskiHarabasz: 'Calinski–H.',
    daviesBouldin: 'Davies–B.',
    gap: 'Gap',
    smallest: 'Smallest',
    stability: 'Jaccard',
    ari: 'ARI',
  },
  /** The criteria within a sentence. */
  spoken: {
    silhouette: 'silhouette',
    calinskiHarabasz: 'Calinski–Harabasz',
    daviesBouldin: 'Davies–Bouldin',
    gap: 'the gap statistic',
  },
  preferred: '* what the criterion prefers',

  single: 'One number of clusters leaves nothing to compare.',
  undecided: 'None of these criteria is defined here, so none prefers a number.',
  agree: (criteria: string, k: string) => `The criteria agree: ${criteria} all prefer ${clusters(k)}.`,
  agreeAlone: (criterion: string, k: string) => `Only ${criterion} prefers a number: ${clusters(k)}.`,
  disagree: (choices: string) => `The criteria disagree: ${choices}.`,
  choice: (criteria: string, isOne: boolean, k: string) => `${criteria} ${isOne ? 'prefers' : 'prefer'} ${k}`,
  purpose:
    'The criteria measure how close together customers of a cluster are and how far from the next one, not what the shop can do with the segments, so Quintet recommends none of the numbers.',
  nearly: (criterion: string, k: string, others: string) =>
    `With ${clusters(k)} ${criterion} is nearly the same (within 1%) as with ${others}: that is no reason to choose between them.`,
  growing: (k: string) =>
    `The gap statistic prefers none: up to ${clusters(k)} each further one still gains more than its error.`,
  noGap: 'The gap statistic is not defined here: too few customers differ.',
  oneGroup: (largest: string) =>
    `The gap statistic stops at one group without clusters, for two are no gain; of two and more its gap is largest with ${largest}.`,
  laterGap: (k: string, largest: string) =>
    `The gap statistic stops at ${k}, the first number that the next one does not beat; its gap is larger with ${largest}.`,
  edge: (criteria: string, k: string, range: string) =>
    `The range ends at ${k}, which ${criteria} would have: look further with --clusters ${range}.`,
  tiny: (k: string, share: string, customers: string) =>
    `With ${clusters(k)} the smallest has ${share} of the customers (${customers}). Criteria reward it when a few extreme customers stand apart, however little the split says about all others: look at the sizes before you trust it.`,
  elbow: 'Inertia falls with each further cluster and so prefers none; look for where its fall slows down.',
  configured: (k: string) => `The configuration makes ${k}, which none of them puts first.`,
  configuredBy: (k: string, criteria: string) =>
    `The configuration makes ${k}, the first choice of ${criteria}.`,
  foundAgain: (counts: string) =>
    `When the customers are drawn anew, every cluster is found again (mean Jaccard 0.75 or more) with ${counts}.`,
  dissolving: (counts: string) => `At least one cluster dissolves (mean Jaccard below 0.6) with ${counts}.`,
  tooFew: (counts: string) => `Left out: ${counts}, for fewer customers differ.`,
  emptied: (counts: string) => `Left out: ${counts}, for a cluster always ended empty.`,

  findings: { heading: 'What the figures say', short: 'Findings' },
  figures: {
    heading: 'The figures',
    short: 'Figures',
    caption: 'Each number of clusters and what speaks for or against it',
    clusters: 'Clusters',
    preferred: 'Bold: what the criterion prefers.',
  },
  curves: {
    heading: 'The curves',
    short: 'Curves',
    reading: 'How to read these pictures',
    intro:
      'Each picture has the number of clusters across. The labelled dot is what the criterion prefers; a curve without one prefers nothing.',
    across: 'clusters',
    questions: {
      inertia: 'How far are customers from their centre?',
      silhouette: 'Do the clusters stand apart?',
      calinskiHarabasz: 'How much lies between, how little within?',
      daviesBouldin: 'How alike are the most alike clusters?',
      gap: 'Is there more order than by chance?',
      smallest: 'How small is the smallest?',
      stability: 'Is the weakest cluster found again?',
    },
    inertia: (first: string, last: string) => `It falls from ${first} to ${last}; it always falls.`,
    highest: (k: string, value: string) => `Highest with ${k}: ${value}.`,
    lowest: (k: string, value: string) => `Lowest with ${k}: ${value}.`,
    gap: (k: string) => `The next gains no more than its error from ${k} on.`,
    range: (low: string, high: string) => `It lies between ${low} and ${high}.`,
    data: (criterion: string) => `${criterion} by number of clusters`,
    undefined: 'Not defined here.',
  },
  method: {
    heading: 'How they are computed',
    short: 'Method',
    features: (features: Rich): Rich =>
      rich`Customers are compared by these features, transformed and z-scored: ${features}.`,
    winsorised: (share: string) => `Values beyond the ${share} at each end are drawn in.`,
    fits: (starts: string, sample: string, seed: string): Rich =>
      rich`Each number is fitted as a run fits it: up to ${starts} starts on ${sample} (seed ${seed}), the best carried on over all. Inertia and sizes are over all customers.`,
    meaning: 'What each figure is',
    terms: (criteria: string, gap: string, sets: string): readonly (readonly [string, Rich])[] => [
      ['Inertia', rich`${code('Σ ‖z − centre‖²')} over all customers`],
      [
        'Silhouette',
        rich`mean of ${code('(b − a) ÷ max(a, b)')} (Rousseeuw 1987), over ${criteria}; higher is better`,
      ],
      [
        'Calinski–Harabasz',
        rich`squares between the clusters over those within, each by its degrees of freedom (1974), over ${criteria}; higher is better`,
      ],
      [
        'Davies–Bouldin',
        rich`mean over the clusters of the largest ${code('(sᵢ + sⱼ) ÷ dᵢⱼ')} (1979), over ${criteria}; lower is better`,
      ],
      [
        'Gap statistic',
        rich`how much lower the log inertia is than that of ${sets} sets spread evenly in the box of the customers’ principal axes, with the standard error of these (Tibshirani, Walther & Hastie 2001), over ${gap}; it prefers the ${strong('first')} number whose gap the next does not beat by more than its error`,
      ],
    ],
    stability: (resamples: string, customers: string): readonly [string, Rich] => [
      'Jaccard, ARI',
      rich`mean over ${resamples} bootstrap resamples of ${customers} of the similarity with the most similar cluster (Hennig 2007), the weakest cluster’s, and of the adjusted Rand index`,
    ],
  },
};
