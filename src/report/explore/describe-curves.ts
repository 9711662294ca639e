import { exploreEn as texts } from '../../words/explore-en.js';
import type { Format } from '../../words/format.js';
import { numbersTable } from '../describe/wording.js';
import type { CurvePoint, Figure, Section } from '../document.js';
import type { CountRow, Exploration } from './exploration.js';

/** One kind of figure along the numbers of clusters. */
interface Curve {
  readonly key: keyof typeof texts.curves.questions;
  readonly name: string;
  readonly tick: (value: number) => string;
  readonly value: (row: CountRow) => number | null | undefined;
  readonly error?: (row: CountRow) => number;
  readonly fromZero?: true;
  /** The sentence under the picture; what it prefers, where it prefers something, comes worded. */
  readonly finding?: (k: string, value: string) => string;
}

/** A small picture for each kind of figure. */
export function describeCurves(exploration: Exploration, format: Format): Section {
  const { curves } = texts;
  const all = listCurves(exploration, format);
  return {
    id: 'curves',
    heading: curves.heading,
    short: curves.short,
    blocks: [
      {
        kind: 'gallery',
        reading: { title: curves.reading, text: [curves.intro] },
        figures: all.map((curve) => describeCurve(curve, exploration, format)),
      },
    ],
  };
}

function listCurves({ samples }: Exploration, { decimal, share }: Format): Curve[] {
  const { highest, lowest, gap } = texts.curves;
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

function describeCurve(curve: Curve, { counts, preferences }: Exploration, format: Format): Figure {
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
  const label = texts.criteria[curve.key];
  const rows = points.map(({ x, y }) => ({ cells: [[format.count(x)], [curve.tick(y)]] }));
  return {
    kind: 'figure',
    name: curve.name,
    question: texts.curves.questions[curve.key],
    finding: [findingOf(curve, points, format)],
    chart: {
      kind: 'curve',
      points,
      across: texts.curves.across,
      tick: curve.tick,
      fromZero: curve.fromZero ?? false,
      labelsBelow: curve.finding === texts.curves.lowest,
    },
    table: numbersTable(texts.curves.data(label), [texts.figures.clusters, label], rows),
  };
}

function findingOf({ key, tick, finding }: Curve, points: readonly CurvePoint[], format: Format): string {
  const preferred = points.find(({ label }) => label !== undefined);
  const label = texts.criteria[key];
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return `${label}. ${texts.curves.undefined}`;
  if (preferred !== undefined && finding !== undefined)
    return `${label}. ${finding(format.count(preferred.x), tick(preferred.y))}`;
  if (key === 'inertia' && points.length > 1)
    return `${label}. ${texts.curves.inertia(tick(first.y), tick(last.y))}`;
  const values = points.map(({ y }) => y);
  return `${label}. ${texts.curves.range(tick(Math.min(...values)), tick(Math.max(...values)))}`;
}
