import type { Texts } from '../../words/catalogue.js';
import type { Wording } from '../../words/wording.js';
import { numbersTable } from '../describe/wording.js';
import type { CurvePoint, Figure, Section } from '../document.js';
import type { CountRow, Exploration } from './exploration.js';

/** One kind of figure along the numbers of clusters. */
interface Curve {
  readonly key: keyof Texts['explore']['curves']['questions'];
  readonly name: string;
  readonly tick: (value: number) => string;
  readonly value: (row: CountRow) => number | null | undefined;
  readonly error?: (row: CountRow) => number;
  readonly fromZero?: true;
  /** The sentence under the picture; what it prefers, where it prefers something, comes worded. */
  readonly finding?: (k: string, value: string) => string;
}

/** A small picture for each kind of figure. */
export function describeCurves(exploration: Exploration, words: Wording): Section {
  const { curves } = words.texts.explore;
  const all = listCurves(exploration, words);
  return {
    id: 'curves',
    heading: curves.heading,
    short: curves.short,
    blocks: [
      {
        kind: 'gallery',
        reading: { title: curves.reading, text: [curves.intro] },
        figures: all.map((curve) => describeCurve(curve, exploration, words)),
      },
    ],
  };
}

function listCurves({ samples }: Exploration, { format, texts }: Wording): Curve[] {
  const { decimal, share } = format;
  const { highest, lowest, gap } = texts.explore.curves;
  const stability: Curve = {
    key: 'stability',
    name: 'stability',
    tick: decimal,
    value: (row) => row.stability?.jaccards[0],
  };
  return [
    { key: 'inertia', name: 'inertia', tick: decimal, value: ({ inertia }) => inertia },
    {
      key: 'silhouette',
      name: 'silhouette',
      tick: decimal,
      value: ({ silhouette }) => silhouette,
      finding: highest,
    },
    {
      key: 'calinskiHarabasz',
      name: 'calinski-harabasz',
      tick: decimal,
      value: ({ calinskiHarabasz }) => calinskiHarabasz,
      finding: highest,
    },
    {
      key: 'daviesBouldin',
      name: 'davies-bouldin',
      tick: decimal,
      value: ({ daviesBouldin }) => daviesBouldin,
      finding: lowest,
    },
    {
      key: 'gap',
      name: 'gap',
      tick: decimal,
      value: (row) => row.gap?.value,
      error: (row) => row.gap?.error ?? 0,
      finding: gap,
    },
    {
      key: 'smallest',
      name: 'smallest',
      tick: share,
      value: ({ smallestShare }) => smallestShare,
      fromZero: true,
    },
    ...(samples.resamples === null ? [] : [stability]),
  ];
}

function describeCurve(curve: Curve, { counts, preferences }: Exploration, words: Wording): Figure {
  const { format } = words;
  const { criteria, curves, figures } = words.texts.explore;
  const preferred = preferences.find(({ criterion }) => criterion === curve.key)?.clusters ?? null;
  const points = counts.flatMap((row): CurvePoint[] => {
    const y = curve.value(row);
    if (y === null || y === undefined) return [];
    const error = curve.error?.(row);
    return [
      {
        x: row.clusters,
        y,
        ...(error !== undefined && { low: y - error, high: y + error }),
        ...(row.clusters === preferred && { label: `${format.count(row.clusters)}: ${curve.tick(y)}` }),
      },
    ];
  });
  const label = criteria[curve.key];
  const rows = points.map(({ x, y }) => ({ cells: [[format.count(x)], [curve.tick(y)]] }));
  return {
    kind: 'figure',
    name: curve.name,
    question: curves.questions[curve.key],
    finding: [findingOf(curve, points, words)],
    chart: {
      kind: 'curve',
      points,
      across: curves.across,
      count: format.count,
      tick: curve.tick,
      fromZero: curve.fromZero ?? false,
      labelsBelow: curve.finding === curves.lowest,
    },
    table: numbersTable(curves.data(label), [figures.clusters, label], rows),
  };
}

function findingOf({ key, tick, finding }: Curve, points: readonly CurvePoint[], words: Wording): string {
  const { criteria, curves } = words.texts.explore;
  const preferred = points.find(({ label }) => label !== undefined);
  const label = criteria[key];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${label}. ${curves.undefined}`;
  if (preferred !== undefined && finding !== undefined)
    return `${label}. ${finding(words.format.count(preferred.x), tick(preferred.y))}`;
  if (key === 'inertia' && points.length > 1)
    return `${label}. ${curves.inertia(tick(first.y), tick(last.y))}`;
  const values = points.map(({ y }) => y);
  return `${label}. ${curves.range(tick(Math.min(...values)), tick(Math.max(...values)))}`;
}
