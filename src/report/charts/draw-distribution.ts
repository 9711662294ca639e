import * as Plot from '@observablehq/plot';
import type { DistributionChart } from '../document.js';
import { drawPath } from './draw-path.js';
import { drawPlot, partOf } from './draw-plot.js';
import { type Drawing, bandRows, nameLabels } from './layout.js';
import { TOKENS, segmentColours } from './palette.js';

const HILL = 34;
const SCALE = 42;
/** Room for half of a tick's label. */
const LEFT = 14;
const RIGHT = 30;

/** A hill a segment, as high where it is highest as the others', with a line at its median and the figure beside its name. */
export function drawDistribution(chart: DistributionChart, width: number): Drawing {
  const { rows, edges, tick } = chart;
  const layout = bandRows(rows.length, width, HILL, 4);
  const height = layout.height + SCALE;
  const [from, to] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const place = placeOf(chart, layout.left + LEFT, width - RIGHT);
  const colours = segmentColours(Math.max(0, ...rows.map(({ rank }) => rank)));
  const drawn = rows.map((row, i) => ({
    ...row,
    foot: layout.barTop(i) + HILL,
    top: layout.barTop(i),
    x: place(Math.min(to, Math.max(from, row.median))),
    fill: colours[row.rank - 1]?.light ?? TOKENS.grey.light,
  }));
  const ticks = chart.ticks.map((value) => ({ x: place(value), text: tick(value) }));
  const marks = drawPlot({
    width,
    height,
    margin: 0,
    marginLeft: layout.left,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleX(ticks, { x: 'x', y1: 0, y2: layout.height, stroke: TOKENS.line.light }),
      Plot.text(ticks, { x: 'x', y: height - 31, text: 'text', ...SMALL }),
      Plot.text([chart.across], { x: width / 2, y: height - 9, text: (text: string) => text, ...SMALL }),
      ...drawn.map((row) => hill(row, edges.map(place))),
      ...medianMarks(drawn, width - 2),
      nameLabels(rows, layout, 0),
    ],
  });
  return { marks, height };
}

const SMALL = { fontSize: 12, fill: TOKENS.soft.light } as const;

type DrawnRow = DistributionChart['rows'][number] &
  Readonly<Record<'foot' | 'top' | 'x', number>> & { readonly fill: string };

/** From a value between the first and the last edge to pixels. */
function placeOf({ edges, isLogarithmic }: DistributionChart, left: number, right: number) {
  const scale = isLogarithmic ? Math.log : Number;
  const [from, to] = [scale(edges[0] ?? 0), scale(edges.at(-1) ?? 1)];
  return (value: number): number => left + ((scale(value) - from) / (to - from || 1)) * (right - left);
}

/** All bins of a segment as one path. */
function hill({ rank, shares, foot, fill }: DrawnRow, edges: readonly number[]): Plot.Markish {
  const most = Math.max(...shares) || 1;
  const steps = shares.map(
    (share, i) => `V${(foot - (share / most) * HILL).toFixed(1)}H${(edges[i + 1] ?? 0).toFixed(1)}`,
  );
  const d = `M${(edges[0] ?? 0).toFixed(1)},${foot}${steps.join('')}V${foot}Z`;
  return drawPath({ d, class: partOf(rank), fill, 'fill-opacity': '0.45' });
}

/** The median's line, and its figure at the end of the row's name. */
function medianMarks(rows: readonly DrawnRow[], right: number): readonly Plot.Markish[] {
  const ariaLabel = ({ rank }: DrawnRow) => partOf(rank);
  return [
    Plot.ruleX(rows, { ariaLabel, x: 'x', y1: 'top', y2: 'foot', stroke: 'fill', strokeWidth: 2.5 }),
    Plot.text(rows, {
      ariaLabel,
      x: right,
      y: ({ top }: DrawnRow) => top - 11,
      text: 'label',
      textAnchor: 'end',
      fontSize: 13,
      fontWeight: 600,
      stroke: TOKENS.paper.light,
      strokeWidth: 4,
      fill: 'currentColor',
    }),
  ];
}
