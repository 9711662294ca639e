import type { Texts } from '../../words/catalogue.js';
import type { Wording } from '../../words/wording.js';
import type { CountRow, Exploration } from './exploration.js';

type Name = keyof Texts['explore']['criteria'];

/** One kind of figure, for terminal and page alike. */
export interface FigureColumn {
  readonly label: string;
  /** The same where there is little room. */
  readonly short: string;
  /** The number of clusters that it prefers; null where it prefers none. */
  readonly preferred: number | null;
  /** A row's figure in words. */
  readonly word: (row: CountRow) => string;
}

/** All figures of an exploration in their order; stability only where it was asked for. */
export function figureColumns(
  { counts, preferences, samples }: Exploration,
  { format, texts }: Wording,
): FigureColumn[] {
  const { fixed, share } = format;
  const { criteria, short } = texts.explore;
  const exact = (value: number | null | undefined, decimals = 3) => fixed(value ?? NaN, decimals);
  const column = (name: Name, word: FigureColumn['word']): FigureColumn => ({
    label: criteria[name],
    short: short[name],
    preferred: preferences.find(({ criterion }) => criterion === name)?.clusters ?? null,
    word,
  });
  const stability = [
    column('stability', (row) => exact(row.stability?.jaccards[0])),
    column('ari', (row) => exact(row.stability?.ari)),
  ];
  return [
    column('inertia', ({ inertia }) => fixed(inertia, decimalsFor(counts.map((row) => row.inertia)))),
    column('silhouette', ({ silhouette }) => exact(silhouette)),
    column('calinskiHarabasz', ({ calinskiHarabasz }) =>
      exact(calinskiHarabasz, decimalsFor(counts.map((row) => row.calinskiHarabasz ?? 0))),
    ),
    column('daviesBouldin', ({ daviesBouldin }) => exact(daviesBouldin)),
    column('gap', ({ gap }) => (gap === null ? exact(null) : `${exact(gap.value)} ± ${exact(gap.error)}`)),
    column('smallest', ({ smallestShare }) => share(smallestShare)),
    ...(samples.resamples === null ? [] : stability),
  ];
}

/** Decimals of figures without a usual size: none from a thousand on. */
function decimalsFor(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest >= 1000 ? 0 : largest >= 10 ? 1 : 3;
}
