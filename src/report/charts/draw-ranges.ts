import * as Plot from '@observablehq/plot';
import { type Scale, createScale } from '../create-scale.js';
import type { RangeRow, RangesChart } from '../document.js';
import { drawPlot } from './draw-plot.js';
import { type Drawing, bandRows, nameLabels } from './layout.js';
import { TOKENS, segmentColours } from './palette.js';

const BAR = 12;
const TOP = 24;
const SCALE = 24;
/** Room for half of a tick's label. */
const INSET = 12;

/** A bar a segment from quartile to quartile, a dot at its centre, and one line through all for the shop. */
export function drawRanges(chart: RangesChart, width: number): Drawing {
  const { rows, shop } = chart;
  const layout = bandRows(rows.length, width, BAR, TOP);
  const height = layout.height + SCALE;
  const scale = createScale([shop.value, ...rows.flatMap((row) => [row.q1, row.centre, row.q3])]);
  const colours = segmentColours(rows.length);
  const drawn = rows.map((row, i) => ({
    ...row,
    top: layout.barTop(i),
    middle: layout.barTop(i) + BAR / 2,
    end: Math.max(row.q3, row.centre),
    fill: colours[i]?.light ?? TOKENS.grey.light,
  }));
  const marks = drawPlot({
    width,
    height,
    marginTop: TOP,
    marginBottom: SCALE,
    marginLeft: layout.left + INSET,
    marginRight: 66,
    x: { type: scale.kind, domain: [...scale.domain], axis: null, clamp: true },
    y: { type: 'identity', axis: null },
    marks: [
      ...scaleMarks(chart, scale),
      Plot.ruleX([shop.value], { stroke: 'currentColor', strokeWidth: 1.5, y1: TOP - 4, y2: height - SCALE }),
      shopLabel(chart, scale.position(shop.value)),
      ...rangeMarks(drawn),
      nameLabels(rows, layout, INSET),
    ],
  });
  return { marks, height };
}

type DrawnRow = RangeRow & Readonly<Record<'top' | 'middle' | 'end', number>> & { readonly fill: string };

function rangeMarks(rows: readonly DrawnRow[]): readonly Plot.Markish[] {
  const paper = TOKENS.paper.light;
  return [
    Plot.rect(rows, {
      x1: 'q1',
      x2: 'q3',
      y1: 'top',
      y2: (row: DrawnRow) => row.top + BAR,
      fill: 'fill',
      fillOpacity: 0.45,
      rx: 3,
    }),
    Plot.dot(rows, { x: 'centre', y: 'middle', r: 6, fill: 'fill', stroke: paper, strokeWidth: 1.5 }),
    Plot.text(rows, {
      x: 'end',
      y: 'middle',
      text: 'label',
      textAnchor: 'start',
      dx: 9,
      fontSize: 13,
      fontWeight: 600,
      stroke: paper,
      strokeWidth: 4,
      fill: 'currentColor',
    }),
  ];
}

/** A few faint ticks: the figures stand beside the bars. */
function scaleMarks({ tick }: RangesChart, scale: Scale): readonly Plot.Markish[] {
  const ticks = scale.kind === 'log' ? powersOfTen(scale.domain) : 4;
  return [
    Plot.gridX({ ticks, stroke: TOKENS.line.light, strokeOpacity: 1 }),
    Plot.axisX({
      ticks,
      tickSize: 0,
      anchor: 'bottom',
      label: null,
      tickFormat: tick,
      tickPadding: 6,
      fontSize: 12,
      color: TOKENS.soft.light,
    }),
  ];
}

function powersOfTen([low, high]: Scale['domain']): readonly number[] {
  const first = Math.ceil(Math.log10(low));
  const count = Math.floor(Math.log10(high)) - first + 1;
  const every = Math.max(1, Math.ceil(count / 5));
  return Array.from({ length: Math.ceil(Math.max(0, count) / every) }, (_, i) => 10 ** (first + i * every));
}

/** The shop's figure on top of its line, leaning to the side that has room. */
function shopLabel({ shop }: RangesChart, position: number): Plot.Markish {
  const [textAnchor, dx] = position > 0.5 ? (['end', 5] as const) : (['start', -5] as const);
  return Plot.text([shop], {
    x: 'value',
    y: () => TOP - 13,
    text: 'label',
    textAnchor,
    dx,
    fontSize: 12,
    fill: TOKENS.soft.light,
  });
}
