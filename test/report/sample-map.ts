import type { SegmentMap } from '../../src/report/report-model.js';

/** Centre and spread of each segment's cloud on the map, and how many dots it gets. */
const CLOUDS = [
  { x: 2.4, y: -0.25, spread: 0.62, dots: 150 },
  { x: 0.55, y: -0.45, spread: 0.42, dots: 330 },
  { x: -1.35, y: -0.2, spread: 0.4, dots: 400 },
  { x: 0.05, y: 1.05, spread: 0.45, dots: 116 },
  { x: -0.9, y: 4.3, spread: 0.75, dots: 17 },
] as const;

/** A made-up map: clouds of dots on a fixed spiral, so that it is the same everywhere. */
export function sampleMap(): SegmentMap {
  const points = CLOUDS.flatMap(({ x, y, spread, dots }, i) =>
    Array.from({ length: dots }, (_, j) => {
      const angle = j * 2.399963;
      const radius = spread * 1.9 * Math.sqrt((j + 0.5) / dots) ** 1.6;
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) * 0.9, rank: i + 1 };
    }),
  );
  return {
    explained: [0.612, 0.331],
    loadings: [
      { feature: 'spend', x: 0.69, y: -0.09 },
      { feature: 'orders', x: 0.7, y: -0.03 },
      { feature: 'return_ratio', x: 0.08, y: 0.99 },
    ],
    points,
    centres: CLOUDS.map(({ x, y }, i) => ({ x, y, rank: i + 1 })),
  };
}
