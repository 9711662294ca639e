import type { CountFigures, JudgedCounts } from './count-figures.js';

/** The criteria that can prefer a number of clusters. Inertia can't: it falls with each further cluster. */
export const CRITERIA = ['silhouette', 'calinskiHarabasz', 'daviesBouldin', 'gap'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What one criterion says. */
export interface Preference {
  readonly criterion: Criterion;
  /** The number of clusters that it prefers; null for none of them. */
  readonly clusters: number | null;
  /** Others whose figure is nearly as good: within 1 % of the best. */
  readonly nearly: readonly number[];
}

/** Figures as near as this share of the best are no reason to choose. */
const NEARLY = 0.01;

const HIGHER_IS_BETTER = { silhouette: true, calinskiHarabasz: true, daviesBouldin: false };

/**
 * Which number of clusters each criterion prefers: the highest silhouette and Calinski–Harabasz, the lowest Davies–Bouldin
 * (of equals the fewest clusters), and the gap statistic's own choice. Where there is only one number nothing is preferred.
 */
export function weighCriteria({ counts, gapChoice }: JudgedCounts): Preference[] {
  return CRITERIA.map((criterion) => {
    if (counts.length < 2) return { criterion, clusters: null, nearly: [] };
    if (criterion === 'gap') return { criterion, clusters: gapChoice, nearly: [] };
    return best(counts, criterion);
  });
}

function best(counts: readonly CountFigures[], criterion: Exclude<Criterion, 'gap'>): Preference {
  const sign = HIGHER_IS_BETTER[criterion] ? 1 : -1;
  const figures = counts.flatMap(({ clusters, [criterion]: figure }) =>
    figure === null ? [] : [{ clusters, figure }],
  );
  const [first, ...others] = figures.toSorted((a, b) => sign * (b.figure - a.figure));
  if (first === undefined) return { criterion, clusters: null, nearly: [] };
  const nearly = others
    .filter(({ figure }) => Math.abs(figure - first.figure) <= NEARLY * Math.abs(first.figure))
    .map(({ clusters }) => clusters)
    .toSorted((a, b) => a - b);
  return { criterion, clusters: first.clusters, nearly };
}
