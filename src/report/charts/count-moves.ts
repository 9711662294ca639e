import * as Plot from '@observablehq/plot';
import { labelText } from './label-text.js';
import { TOKENS } from './palette.js';

/** A band from its left end to its right one, at the middle of its thickness. */
export interface Course {
  readonly label: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Room of a count, and where along a band it may stand: in the middle, else as near to it as there is room. */
const WIDTH = 40;
const HEIGHT = 17;
const SPOTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const LIMIT = 12;

/** The counts of some bands on top of them, apart from each other where that can be. */
export function countMoves(courses: readonly Course[]): Plot.Markish {
  const placed: { readonly x: number; readonly y: number; readonly text: string }[] = [];
  for (const course of courses) {
    const spots = SPOTS.map((t) => pointAt(course, t));
    const isFree = (spot: { x: number; y: number }): boolean =>
      placed.every(({ x, y }) => Math.abs(x - spot.x) >= WIDTH || Math.abs(y - spot.y) >= HEIGHT);
    const spot = spots.find(isFree) ?? pointAt(course, 0.5);
    placed.push({ ...spot, text: labelText(course.label, LIMIT) });
  }
  return Plot.text(placed, {
    x: 'x',
    y: 'y',
    text: 'text',
    fontSize: 12,
    fontWeight: 600,
    fill: 'currentColor',
    stroke: TOKENS.paper.light,
    strokeWidth: 4,
  });
}

/** A point of the band's curve, a cubic that leaves and arrives level (d3's `curveBumpX`). */
function pointAt({ from, to }: Course, t: number): { readonly x: number; readonly y: number } {
  const middle = (from.x + to.x) / 2;
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  return { x: a * from.x + (b + c) * middle + d * to.x, y: (a + b) * from.y + (c + d) * to.y };
}
