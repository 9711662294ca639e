import * as Plot from '@observablehq/plot';
import type { CurveChart, CurvePoint } from '../document.js';
import { drawPlot } from './draw-plot.js';
import type { Drawing } from './layout.js';
import { SHADES, TOKENS } from './palette.js';

const HEIGHT = 190;
const MARGINS = { marginTop: 26, marginBottom: 40, marginLeft: 52, marginRight: 26 };
/** Most ticks that find room across. */
const MOST_TICKS = 10;

/** A line through one figure for each whole number, with whiskers where figures have an error. */
export function drawCurve(
  { points, across, count, tick, fromZero, labelsBelow }: CurveChart,
  width: number,
): Drawing {
  const colour = SHADES[4].light;
  const paper = TOKENS.paper.light;
  const labelled = points.filter(({ label }) => label !== undefined);
  const marks = drawPlot({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { axis: null, domain: extent(points.map(({ x }) => x)) },
    y: { axis: null, domain: heights(points, fromZero), nice: true, insetBottom: labelsBelow ? 16 : 0 },
    marks: [
      ...scaleMarks(points, across, count, tick),
      Plot.ruleX(points.filter(hasError), {
        x: 'x',
        y1: 'low',
        y2: 'high',
        stroke: TOKENS.grey.light,
        strokeWidth: 3,
      }),
      Plot.line(points, { x: 'x', y: 'y', stroke: colour, strokeWidth: 2 }),
      Plot.dot(points, { x: 'x', y: 'y', r: 3, fill: colour }),
      Plot.dot(labelled, { x: 'x', y: 'y', r: 6, fill: colour, stroke: paper, strokeWidth: 1.5 }),
      ...labelled.map((point) => labelMark(point, points, labelsBelow)),
    ],
  });
  return { marks, height: HEIGHT };
}

function scaleMarks(
  points: readonly CurvePoint[],
  across: string,
  count: (value: number) => string,
  tick: (value: number) => string,
): readonly Plot.Markish[] {
  const every = Math.ceil(points.length / MOST_TICKS);
  const ticks = points.map(({ x }) => x).filter((_, index) => index % every === 0);
  const style = { tickSize: 0, fontSize: 12, color: TOKENS.soft.light };
  return [
    Plot.gridY({ ticks: 4, stroke: TOKENS.line.light, strokeOpacity: 1 }),
    Plot.axisY({ ...style, ticks: 4, label: null, tickFormat: tick, tickPadding: 6 }),
    Plot.axisX({
      ...style,
      ticks,
      label: across,
      labelAnchor: 'center',
      labelArrow: 'none',
      tickFormat: count,
    }),
  ];
}

/** A label leans inwards at either end of the curve. */
function labelMark(point: CurvePoint, points: readonly CurvePoint[], isBelow: boolean): Plot.Markish {
  const [isFirst, isLast] = [point === points[0], point === points.at(-1)];
  return Plot.text([point], {
    x: 'x',
    y: 'y',
    text: 'label',
    textAnchor: isFirst ? 'start' : isLast ? 'end' : 'middle',
    dx: isFirst ? 2 : isLast ? -2 : 0,
    dy: isBelow ? 16 : -15,
    fontSize: 13,
    fontWeight: 600,
    stroke: TOKENS.paper.light,
    strokeWidth: 4,
    fill: 'currentColor',
  });
}

const hasError = ({ low, high }: CurvePoint) => low !== undefined && high !== undefined;

function heights(points: readonly CurvePoint[], fromZero: boolean): [number, number] {
  const all = points.flatMap(({ y, low = y, high = y }) => [y, low, high]);
  return extent(fromZero ? [0, ...all] : all);
}

/** From the least to the most, never nothing. */
function extent(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
