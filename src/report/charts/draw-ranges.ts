import * as Plot from '@observablehq/plot';
import { type Scale, createScale } from '../create-scale.js';
import type { RangeRow, RangesChart } from '../document.js';
import { drawPath } from './draw-path.js';
import { drawPlot, partOf } from './draw-plot.js';
import { type Drawing, bandRows, nameLabels } from './layout.js';
import { TOKENS, segmentColours } from './palette.js';

const BAR = 12;
const TOP = 24;
const SCALE = 24;
/** Room for what the scale counts. */
const UNIT = 18;
/** Room for half of a tick's label. */
const INSET = 12;
/** Room for a figure after the longest bar. */
const RIGHT = 66;
/** How far the shop's line reaches over a bar on either side. */
const OVER = 3;

/** Width of a typical character of a figure; there is no browser here to measure. */
const CHARACTER = 7.8;
/** Between a bar's end and its figure, and least between that and the shop's line. */
const GAP = 9;
const CLEAR = 8;

/** A bar a segment from quartile to quartile, a dot at its centre, and a piece of the shop's line over each bar. */
export function drawRanges(chart: RangesChart, width: number): Drawing {
  const { rows, shop } = chart;
  const layout = bandRows(rows.length, width, BAR, TOP);
  const foot = chart.across === undefined ? SCALE : SCALE + UNIT;
  const height = layout.height + foot;
  const scale = createScale([shop.value, ...rows.flatMap((row) => [row.q1, row.centre, row.q3])]);
  const colours = segmentColours(rows.length);
  const [left, right] = [layout.left + INSET, width - RIGHT];
  const place = (value: number): number => left + scale.position(value) * (right - left);
  const drawn = rows.map((row, i) => {
    const [from, end] = [Math.min(row.q1, row.centre), Math.max(row.q3, row.centre)];
    const top = layout.barTop(i);
    const side = sideOf({ from, end, label: row.label }, place, place(shop.value), width);
    const fill = colours[i]?.light ?? TOKENS.grey.light;
    return { ...row, from, end, top, middle: top + BAR / 2, side, fill };
  });
  const marks = drawPlot({
    width,
    height,
    marginTop: TOP,
    marginBottom: foot,
    marginLeft: left,
    marginRight: RIGHT,
    x: { type: scale.kind, domain: [...scale.domain], axis: null, clamp: true },
    y: { type: 'identity', axis: null },
    marks: [
      ...scaleMarks(chart, scale),
      ...unitLabel(chart, height),
      shopLabel(chart, scale.position(shop.value)),
      shopLine(drawn, place(shop.value)),
      ...rangeMarks(drawn),
      ...labelMarks(drawn, shop.value),
      nameLabels(rows, layout, INSET),
    ],
  });
  return { marks, height };
}

type DrawnRow = RangeRow &
  Readonly<Record<'top' | 'middle' | 'from' | 'end', number>> & {
    readonly side: Side;
    readonly fill: string;
  };

/** Where a row's figure stands: after its bar, before it, or beyond the shop's line. */
type Side = 'after' | 'before' | 'beyond';

/** After the bar, unless the shop's line would cut the figure there. */
function sideOf(
  { from, end, label }: Pick<DrawnRow, 'from' | 'end' | 'label'>,
  place: (value: number) => number,
  line: number,
  width: number,
): Side {
  const length = Array.from(label).length * CHARACTER;
  const isCut = (x: number): boolean => line > x - CLEAR && line < x + length + CLEAR;
  const before = place(from) - GAP - length;
  if (!isCut(place(end) + GAP)) return 'after';
  if (before >= 0 && !isCut(before)) return 'before';
  return line + GAP + length <= width ? 'beyond' : 'after';
}

/** In pieces, for a whole line would cut names and figures; as one path, a fraction of the size of as many lines. */
function shopLine(rows: readonly DrawnRow[], x: number): Plot.Markish {
  const d = rows.map(({ top }) => `M${x.toFixed(1)},${top - OVER}v${BAR + 2 * OVER}`).join('');
  return drawPath({ d, stroke: 'currentColor', 'stroke-width': '1.5' });
}

function rangeMarks(rows: readonly DrawnRow[]): readonly Plot.Markish[] {
  const paper = TOKENS.paper.light;
  const ariaLabel = ({ rank }: DrawnRow) => partOf(rank);
  return [
    Plot.rect(rows, {
      ariaLabel,
      x1: 'q1',
      x2: 'q3',
      y1: 'top',
      y2: (row: DrawnRow) => row.top + BAR,
      fill: 'fill',
      fillOpacity: 0.45,
      rx: 3,
    }),
    Plot.dot(rows, {
      ariaLabel,
      x: 'centre',
      y: 'middle',
      r: 6,
      fill: 'fill',
      stroke: paper,
      strokeWidth: 1.5,
    }),
  ];
}

const labelMarks = (rows: readonly DrawnRow[], shop: number): readonly Plot.Markish[] =>
  (['after', 'before', 'beyond'] as const).map((side) =>
    Plot.text(
      rows.filter((row) => row.side === side),
      {
        ariaLabel: ({ rank }: DrawnRow) => partOf(rank),
        x: ({ from, end }: DrawnRow) => ({ after: end, before: from, beyond: shop })[side],
        dx: side === 'before' ? -GAP : GAP,
        y: 'middle',
        text: 'label',
        textAnchor: side === 'before' ? 'end' : 'start',
        fontSize: 13,
        fontWeight: 600,
        stroke: TOKENS.paper.light,
        strokeWidth: 4,
        fill: 'currentColor',
      },
    ),
  );

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

/** What the scale counts, under its ticks. */
const unitLabel = ({ across }: RangesChart, height: number): readonly Plot.Markish[] =>
  across === undefined
    ? []
    : [
        Plot.text([across], {
          frameAnchor: 'bottom',
          y: height - 8,
          text: (text: string) => text,
          fontSize: 12,
          fill: TOKENS.soft.light,
        }),
      ];

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
