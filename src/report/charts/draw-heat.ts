import * as Plot from '@observablehq/plot';
import type { HeatCell, HeatChart } from '../document.js';
import { drawPlot } from './draw-plot.js';
import { labelText } from './label-text.js';
import type { Drawing } from './layout.js';
import { SHADES, TOKENS } from './palette.js';

const BOTTOM = 44;
const WIDE_FROM = 600;
/** Width of a typical character of 12 pixels; there is no browser here to measure. */
const CHARACTER = 6.9;
/** A cell with print is at least as high as two lines. */
const PRINTED = 44;
/** Room that a label of an axis needs before the next. */
const LABEL_WIDTH = 34;
const LABEL_HEIGHT = 18;

/** Where a cell is drawn. */
interface Grid {
  readonly x: (column: number) => number;
  readonly y: (row: number) => number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
}

/** Cells shaded by how much is in them, with their figures where there is room; a frame around the part that matters. */
export function drawHeat(chart: HeatChart, width: number): Drawing {
  const grid = layOut(chart, width);
  const height = grid.bottom + BOTTOM;
  const cells = chart.cells.map((cell) => ({ ...cell, ...corners(grid, cell), shade: shadeOf(cell) }));
  const marks = drawPlot({
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect([{ x1: grid.left, x2: grid.right, y1: grid.top, y2: grid.bottom }], {
        ...SIDES,
        fill: 'none',
        stroke: TOKENS.line.light,
      }),
      Plot.rect(cells, { ...SIDES, inset: chart.bounds ? 0 : 1.5, fill: (cell) => colourOf(cell.shade) }),
      ...printed(chart, grid, cells),
      ...empties(chart, grid),
      ...axes(chart, grid),
      ...outline(chart, grid),
      ...key(chart, grid),
    ],
  });
  return { marks, height };
}

const SIDES = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;

function layOut(chart: HeatChart, width: number): Grid {
  const longest = Math.max(1, ...chart.rows.map((label) => label.length));
  const left = Math.min(width / 4, 26 + longest * CHARACTER);
  const top = 20 + (chart.key === null && chart.outline === null ? 0 : 22);
  const [columns, rows] = [Math.max(1, chart.columns.length), Math.max(1, chart.rows.length)];
  const cellWidth = (width - left - 8) / columns;
  const wide = width >= WIDE_FROM;
  const cellHeight = chart.bounds ? Math.min(40, (wide ? 400 : 300) / rows) : PRINTED;
  const bottom = top + rows * cellHeight;
  return {
    x: (column) => left + column * cellWidth,
    y: (row) => bottom - row * cellHeight,
    cellWidth,
    cellHeight,
    left,
    top,
    right: left + columns * cellWidth,
    bottom,
    width,
  };
}

const corners = (grid: Grid, { column, row }: Pick<HeatCell, 'column' | 'row'>) => ({
  x1: grid.x(column),
  x2: grid.x(column + 1),
  y1: grid.y(row + 1),
  y2: grid.y(row),
});

type Corners = ReturnType<typeof corners>;

const shadeOf = ({ strength }: HeatCell): number =>
  Math.min(SHADES.length - 1, Math.max(0, Math.floor(strength * SHADES.length)));

const colourOf = (shade: number): string => SHADES[shade]?.light ?? TOKENS.grey.light;

/** The figures in the cells: all of them or, where the longest finds no room, none. */
function printed(
  chart: HeatChart,
  grid: Grid,
  cells: readonly (HeatCell & Corners & { readonly shade: number })[],
): readonly Plot.Markish[] {
  const longest = Math.max(0, ...chart.cells.flatMap(({ lines }) => lines.map((line) => line.length)));
  if (longest * CHARACTER > grid.cellWidth) return [];
  return ['currentColor', TOKENS.paper.light].flatMap((fill, half) => {
    const those = cells.filter(({ shade }) => Number(shade >= SHADES.length / 2) === half);
    return [0, 1].map((line) => {
      const written = those.flatMap(({ x1, x2, y1, y2, lines }) => {
        const [text, all] = [lines[line], lines.length];
        if (text === undefined) return [];
        return [{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 + (line - (all - 1) / 2) * 16, text }];
      });
      return Plot.text(written, {
        x: 'x',
        y: 'y',
        text: 'text',
        fill,
        fontSize: 12,
        fontWeight: line === 0 ? 600 : 400,
      });
    });
  });
}

/** A dash where nobody is, in grids whose cells are printed. */
function empties({ columns, rows, cells, bounds }: HeatChart, grid: Grid): readonly Plot.Markish[] {
  if (bounds) return [];
  const taken = new Set(cells.map(({ column, row }) => `${column}/${row}`));
  const free = columns.flatMap((_, column) =>
    rows.flatMap((__, row) => (taken.has(`${column}/${row}`) ? [] : [{ column, row }])),
  );
  const places = free.map((cell) => corners(grid, cell));
  return [
    Plot.rect(places, {
      ...SIDES,
      inset: 2,
      fill: 'none',
      stroke: TOKENS.line.light,
      strokeDasharray: '3 3',
    }),
    Plot.text(
      places.map(({ x1, x2, y1, y2 }) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 })),
      { x: 'x', y: 'y', text: () => '–', fill: TOKENS.soft.light, fontSize: 13 },
    ),
  ];
}

function axes(chart: HeatChart, grid: Grid): readonly Plot.Markish[] {
  const style = { x: 'x', y: 'y', text: 'text', fill: TOKENS.soft.light, fontSize: 12 } as const;
  const longest = Math.max(1, ...chart.columns.map((label) => label.length)) * CHARACTER + 6;
  const everyColumn = Math.ceil(Math.max(chart.bounds ? LABEL_WIDTH : 0, longest) / grid.cellWidth);
  const everyRow = Math.ceil(LABEL_HEIGHT / grid.cellHeight);
  const shift = chart.bounds ? 0 : 0.5;
  const columns = chart.columns.map((text, i) => ({ x: grid.x(i + 0.5), y: grid.bottom + 13, text }));
  const rows = chart.rows.map((text, i) => ({ x: grid.left - 7, y: grid.y(i + shift), text }));
  return [
    Plot.text(
      columns.filter((_, i) => i % everyColumn === 0),
      style,
    ),
    Plot.text(
      rows.filter(({ text }, i) => i % everyRow === 0 && text !== ''),
      { ...style, textAnchor: 'end' },
    ),
    Plot.text([{ x: (grid.left + grid.right) / 2, y: grid.bottom + 33, text: chart.across }], style),
    Plot.text([{ x: 0, y: 8, text: chart.up }], { ...style, textAnchor: 'start' }),
  ];
}

function outline({ outline: box }: HeatChart, grid: Grid): readonly Plot.Markish[] {
  if (box === null) return [];
  const [x1, x2, y1, y2] = [grid.x(box.left), grid.x(box.right), grid.y(box.top), grid.y(box.bottom)];
  const rightHalf = x1 > grid.width / 2;
  const text = labelText(box.label, Math.floor((rightHalf ? x2 : grid.right - x1) / 7.6));
  return [
    Plot.rect([{ x1, x2, y1, y2 }], { ...SIDES, fill: 'none', stroke: TOKENS.paper.light, strokeWidth: 5 }),
    Plot.rect([{ x1, x2, y1, y2 }], { ...SIDES, fill: 'none', stroke: 'currentColor', strokeWidth: 2.5 }),
    Plot.text([{ x: rightHalf ? x2 : x1, y: y1 - 11, text }], {
      x: 'x',
      y: 'y',
      text: 'text',
      textAnchor: rightHalf ? 'end' : 'start',
      fontWeight: 600,
      fill: 'currentColor',
      stroke: TOKENS.paper.light,
      strokeWidth: 4,
    }),
  ];
}

/** The shades in a row at the top right, with what the ends stand for. */
function key({ key: ends }: HeatChart, { right }: Grid): readonly Plot.Markish[] {
  if (ends === null) return [];
  const [low, high] = ends;
  const end = right - high.length * CHARACTER - 8;
  const boxes = SHADES.map(({ light }, i) => {
    const x2 = end - (SHADES.length - 1 - i) * 13;
    return { x1: x2 - 13, x2, y1: 2, y2: 14, light };
  });
  const style = { x: 'x', y: 'y', text: 'text', fill: TOKENS.soft.light, fontSize: 12 } as const;
  return [
    Plot.rect(boxes, { ...SIDES, fill: 'light' }),
    Plot.text([{ x: end + 6, y: 8, text: high }], { ...style, textAnchor: 'start' }),
    Plot.text([{ x: end - 13 * SHADES.length - 6, y: 8, text: low }], { ...style, textAnchor: 'end' }),
  ];
}
