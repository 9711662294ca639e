import * as Plot from '@observablehq/plot';
import type { ColumnsChart } from '../document.js';
import { drawPlot } from './draw-plot.js';
import type { Drawing } from './layout.js';
import { SHADES, TOKENS } from './palette.js';

const HEIGHT = 280;
const TOP = 76;
const BOTTOM = 44;
const CHARACTER = 6.9;

type Column = ColumnsChart['columns'][number];

/** Upright bars with their figures, in bands of one shade each that are named on top. */
export function drawColumns({ columns, bands, across }: ColumnsChart, width: number): Drawing {
  const step = (width - 2) / Math.max(1, columns.length);
  const most = Math.max(0, ...columns.map(({ value }) => value)) || 1;
  const foot = HEIGHT - BOTTOM;
  const drawn = columns.map((column, i) => ({
    ...column,
    x1: 1 + i * step,
    x2: 1 + (i + 1) * step,
    middle: 1 + (i + 0.5) * step,
    y1: foot - (column.value / most) * (foot - TOP),
    y2: foot,
    fill: shadeOf(column.band, bands.length),
  }));
  const fits = Math.max(0, ...columns.map(({ label }) => label.length)) * CHARACTER < step;
  const small = { fontSize: 12, fill: TOKENS.soft.light } as const;
  const marks = drawPlot({
    width,
    height: HEIGHT,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(drawn, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', insetLeft: 1, insetRight: 1, fill: 'fill' }),
      Plot.ruleY([foot], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      Plot.text(
        drawn.filter((column) => fits || isTallest(column, columns)),
        { x: 'middle', y: 'y1', dy: -9, text: 'label', fontSize: 12, ...HALO },
      ),
      Plot.text(drawn, { x: 'middle', y: foot + 12, text: 'name', ...small }),
      Plot.text([across], { x: width / 2, y: foot + 33, text: (text: string) => text, ...small }),
      ...bands.flatMap((lines, band) =>
        bandMarks(
          lines,
          drawn.filter((column) => column.band === band),
        ),
      ),
    ],
  });
  return { marks, height: HEIGHT };
}

const HALO = { fill: 'currentColor', stroke: TOKENS.paper.light, strokeWidth: 4 } as const;

/** Shades as far apart as the number of bands lets them be, those left out that paper would swallow. */
function shadeOf(band: number, bands: number): string {
  const place = 2 + Math.floor((band / Math.max(1, bands - 1)) * (SHADES.length - 3));
  return SHADES[place]?.light ?? TOKENS.grey.light;
}

const isTallest = (column: Column, columns: readonly Column[]): boolean => {
  const band = columns.filter((other) => other.band === column.band);
  const most = Math.max(...band.map(({ value }) => value));
  return band.find(({ value }) => value === most)?.name === column.name;
};

/** A line over the band's columns, and its name and figures above. */
function bandMarks(
  lines: readonly string[],
  columns: readonly { readonly x1: number; readonly x2: number }[],
): readonly Plot.Markish[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [left, right] = [first.x1 + 1, last.x2 - 1];
  return [
    Plot.ruleY([52], { x1: left, x2: right, stroke: TOKENS.grey.light }),
    ...lines.map((text, i) =>
      Plot.text([text], {
        x: (left + right) / 2,
        y: 9 + i * 16,
        text: (line: string) => line,
        fontSize: 12,
        fontWeight: i === 0 ? 600 : 400,
        fill: 'currentColor',
      }),
    ),
  ];
}
