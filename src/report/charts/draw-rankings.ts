import * as Plot from '@observablehq/plot';
import type { RankedEntry, RankingsChart } from '../document.js';
import { drawPlot } from './draw-plot.js';
import { labelText } from './label-text.js';
import type { Drawing } from './layout.js';
import { TOKENS } from './palette.js';

const WIDE_FROM = 600;
const TOP = 30;
const LEGEND = 22;
const CHARACTER = 7.4;

interface Spot extends RankedEntry {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Lists from first to last side by side; a line joins the same name in neighbouring lists. */
export function drawRankings({ columns, legend }: RankingsChart, width: number): Drawing {
  const wide = width >= WIDE_FROM;
  const row = wide ? 24 : 38;
  const rows = Math.max(0, ...columns.map(({ entries }) => entries.length));
  const column = width / Math.max(1, columns.length);
  const limit = Math.floor((column - (wide ? 116 : 38)) / CHARACTER);
  const spots = columns.flatMap(({ entries }, i): readonly Spot[] =>
    entries.map((entry, place) => ({ ...entry, column: i, x: i * column + 7, y: TOP + row * (place + 0.5) })),
  );
  const keys = legendSpots(legend, wide, TOP + rows * row + LEGEND);
  const height = Math.max(TOP, ...keys.map(({ y }) => y + 12));
  const style = { x: 'x', y: 'y', textAnchor: 'start', fill: 'currentColor', ...HALO } as const;
  const lift = wide ? 0 : 8;
  const marks = drawPlot({
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.link(linksOf(spots, column, wide), {
        x1: 'x1',
        x2: 'x2',
        y1: 'y1',
        y2: 'y2',
        stroke: TOKENS.grey.light,
        strokeWidth: 1.5,
      }),
      ...dots([...spots, ...keys]),
      Plot.text(spots, {
        ...style,
        dx: 12,
        dy: -lift,
        text: (s: Spot) => labelText(s.name, limit),
        fontSize: 13,
      }),
      Plot.text(spots, {
        ...style,
        dx: wide ? column - 48 : 12,
        dy: lift,
        textAnchor: wide ? 'end' : 'start',
        text: 'label',
        fill: TOKENS.soft.light,
        fontSize: 12,
      }),
      Plot.text(keys, { ...style, dx: 12, text: 'name', fontSize: 12 }),
      Plot.text(
        columns.map(({ title }, i) => ({ x: i * column, y: 9, title: labelText(title, wide ? 30 : 15) })),
        { ...style, text: 'title', fontSize: 13, fontWeight: 600 },
      ),
    ],
  });
  return { marks, height };
}

const HALO = { stroke: TOKENS.paper.light, strokeWidth: 4 } as const;

function linksOf(spots: readonly Spot[], column: number, wide: boolean) {
  return spots.flatMap((spot) => {
    const next = spots.find((other) => other.column === spot.column + 1 && other.name === spot.name);
    if (next === undefined) return [];
    return [{ x1: spot.x + column - (wide ? 50 : 32), y1: spot.y, x2: next.x - 7, y2: next.y }];
  });
}

/** Full, ring, diamond and small, so that no colour is needed to tell them apart. */
function dots(spots: readonly Pick<Spot, 'x' | 'y' | 'mark'>[]): readonly Plot.Markish[] {
  const those = (mark: RankedEntry['mark']) => spots.filter((spot) => spot.mark === mark);
  return [
    Plot.dot(those('none'), { x: 'x', y: 'y', r: 2.5, fill: TOKENS.grey.light }),
    Plot.dot(those('full'), { x: 'x', y: 'y', r: 5, fill: 'currentColor' }),
    Plot.dot(those('ring'), { x: 'x', y: 'y', r: 4.5, fill: 'none', stroke: 'currentColor', strokeWidth: 2 }),
    Plot.dot(those('diamond'), { x: 'x', y: 'y', r: 5, symbol: 'diamond', fill: 'currentColor' }),
  ];
}

/** Side by side where there is room, else below one another. */
function legendSpots(legend: RankingsChart['legend'], wide: boolean, top: number) {
  let x = 7;
  return legend.map(({ mark, text }, i) => {
    const spot = wide ? { x, y: top } : { x: 7, y: top + i * 20 };
    x += 34 + text.length * CHARACTER;
    return { ...spot, mark, name: text };
  });
}
