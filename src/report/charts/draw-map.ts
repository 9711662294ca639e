import * as Plot from '@observablehq/plot';
import type { MapChart } from '../document.js';
import { drawPath } from './draw-path.js';
import { drawPlot, partOf } from './draw-plot.js';
import { labelText } from './label-text.js';
import type { Drawing } from './layout.js';
import { TOKENS, segmentColours } from './palette.js';
import { type Box, placeLabels } from './place-labels.js';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Arrow extends Place {
  readonly name: string;
  readonly x1: number;
  readonly y1: number;
}

/** Customers as dots, centres with their names, and an arrow for each feature; one unit is as long across as up. */
export function drawMap(chart: MapChart, width: number): Drawing {
  const height = Math.round(width * (width < 600 ? 1 : 0.7));
  const frame = fitFrame([...chart.points, ...chart.centres], width, height);
  const ranks = chart.centres.map((centre) => centre.rank);
  const colours = segmentColours(Math.max(0, ...ranks, ...chart.points.map((point) => point.rank)));
  const fill = (rank: number): string => colours[rank - 1]?.light ?? TOKENS.grey.light;
  const centres = chart.centres.map((centre) => ({
    ...frame(centre),
    rank: centre.rank,
    fill: fill(centre.rank),
  }));
  const arrows = arrowTips(chart, frame, Math.min(width, height) * 0.3);
  const marks = drawPlot({
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...ranks
        .toSorted((a, b) => a - b)
        .map((rank) => dots(chart.points.filter((p) => p.rank === rank).map(frame), rank, fill(rank))),
      Plot.arrow(arrows, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x',
        y2: 'y',
        stroke: 'currentColor',
        strokeWidth: 1.5,
        headLength: 9,
      }),
      Plot.dot(centres, {
        ariaLabel: ({ rank }: (typeof centres)[number]) => partOf(rank),
        x: 'x',
        y: 'y',
        r: 8,
        fill: 'fill',
        stroke: TOKENS.paper.light,
        strokeWidth: 2.5,
      }),
      ...labels(chart, centres, arrows, width, height),
    ],
  });
  return { marks, height };
}

/** Lowest and highest value, the middle of the shop included. */
const bounds = (values: readonly number[]): readonly [number, number] => [
  values.reduce((a, b) => Math.min(a, b), 0),
  values.reduce((a, b) => Math.max(a, b), 0),
];

/** Maps data to pixels: everything inside with room for labels, the same scale on both axes. */
function fitFrame(places: readonly Place[], width: number, height: number): <P extends Place>(place: P) => P {
  const margin = 26;
  const [left, right] = bounds(places.map((place) => place.x));
  const [bottom, top] = bounds(places.map((place) => place.y));
  const scale = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (top - bottom || 1),
  );
  return (place) => ({
    ...place,
    x: width / 2 + (place.x - (left + right) / 2) * scale,
    y: height / 2 - (place.y - (bottom + top) / 2) * scale,
  });
}

/** Arrows from the middle of the shop; the longest is `length` pixels, so that they compare with each other only. */
function arrowTips(chart: MapChart, frame: (place: Place) => Place, length: number): readonly Arrow[] {
  const longest = Math.max(1e-9, ...chart.arrows.map(({ x, y }) => Math.hypot(x, y)));
  const origin = frame({ x: 0, y: 0 });
  return chart.arrows.map((arrow) => ({
    name: arrow.name,
    x1: origin.x,
    y1: origin.y,
    x: origin.x + (arrow.x / longest) * length,
    y: origin.y - (arrow.y / longest) * length,
  }));
}

/** All dots of a segment as one path: a fraction of the size of as many circles. */
function dots(places: readonly Place[], rank: number, colour: string): Plot.Markish {
  return drawPath({
    d: places.map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}h0`).join(''),
    class: partOf(rank),
    stroke: colour,
    'stroke-width': '4.5',
    'stroke-linecap': 'round',
    'stroke-opacity': '0.55',
  });
}

function labels(
  chart: MapChart,
  centres: readonly Place[],
  arrows: readonly Arrow[],
  width: number,
  height: number,
) {
  const limit = Math.floor(width / 16);
  const wanted = [
    ...chart.centres.map((centre, i) => ({
      text: labelText(centre.label, limit),
      at: centres[i] ?? { x: 0, y: 0 },
      part: partOf(centre.rank),
      weight: 600,
    })),
    ...arrows.map((arrow) => ({ text: labelText(arrow.name, limit), at: arrow, part: '', weight: 400 })),
  ];
  const taken: readonly Box[] = [...centres.map((centre) => around(centre, 9)), ...arrows.flatMap(shaft)];
  const places = placeLabels(wanted, taken, { width, height });
  const leaders = places.flatMap(({ leader }, i) => {
    const at = wanted[i]?.at;
    return leader === null || at === undefined
      ? []
      : [`M${at.x.toFixed(1)},${at.y.toFixed(1)}L${leader.x.toFixed(1)},${leader.y.toFixed(1)}`];
  });
  const texts = (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const at = (weight: number) =>
      places
        .map((place, i) => ({ ...place, part: wanted[i]?.part ?? '', weight: wanted[i]?.weight }))
        .filter((place) => place.anchor === anchor && place.weight === weight);
    const options = {
      x: 'x',
      y: 'y',
      text: 'text',
      fontSize: 13,
      fill: 'currentColor',
      ariaLabel: 'part',
      textAnchor: anchor,
      ...HALO,
    };
    return [
      Plot.text(at(400), { ...options, fontStyle: 'italic' }),
      Plot.text(at(600), { ...options, fontWeight: 600 }),
    ];
  });
  const stroke = { stroke: TOKENS.soft.light, 'stroke-width': '1' };
  return [drawPath({ d: leaders.join(''), ...stroke }), ...texts];
}

/** Keeps labels readable over dots. */
const HALO = { stroke: TOKENS.paper.light, strokeWidth: 4 };

const around = ({ x, y }: Place, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** The room that an arrow takes, as small boxes along it. */
const shaft = ({ x1, y1, x, y }: Arrow): readonly Box[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => around({ x: x1 + (x - x1) * t, y: y1 + (y - y1) * t }, 4));
