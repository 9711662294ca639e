import * as Plot from '@observablehq/plot';
import type { FlowBand, FlowChart, FlowNode } from '../document.js';
import { drawPlot, partOf } from './draw-plot.js';
import { type Course, countMoves } from './count-moves.js';
import { labelLines } from './label-lines.js';
import { labelText } from './label-text.js';
import type { Drawing } from './layout.js';
import { TOKENS, segmentColours } from './palette.js';

const WIDE_FROM = 600;
const TOP = 28;
const BAR = 9;
const GAP = 8;
/** Height of all customers, without the gaps between the groups. */
const TALL = 340;
/** Height of a line of a label, and of its count and the room around both. */
const LINE = 16;

/** Width of the columns of names, and of a name over the bands, by the width of a character. */
const NAMES = 250;
const NARROW_NAMES = 150;
const CHARACTER = 7.4;

interface Spot extends FlowNode {
  /** Its name in one or two lines. */
  readonly lines: readonly string[];
  readonly labelHeight: number;
  readonly side: 'left' | 'right';
  /** Its bar, and the room that its label has at least. */
  readonly top: number;
  readonly height: number;
  readonly bottom: number;
  readonly fill: string;
}

/** Two columns of groups and bands between them; names stand beside the columns, or over the bands where it is narrow. */
export function drawFlow({ titles, left, right, bands }: FlowChart, width: number): Drawing {
  const wide = width >= WIDE_FROM;
  const room = wide ? NAMES : 0;
  const [start, end] = [room + BAR, width - room - BAR];
  const most = Math.max(1, ...[left, right].map((nodes) => sumOf(nodes)));
  const spots = {
    left: stack(left, 'left', TALL / most, wide),
    right: stack(right, 'right', TALL / most, wide),
  };
  const height = Math.max(TOP, ...[...spots.left, ...spots.right].map(({ bottom }) => bottom)) + 4;
  const drawn = layBands(bands, spots, TALL / most, [start, end]);
  const all = [...spots.left, ...spots.right];
  const marks = drawPlot({
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      ...ROLES.map((role) =>
        bandMark(
          drawn.filter((point) => point.role === role),
          role,
        ),
      ),
      Plot.rect(all, {
        x1: ({ side }: Spot) => (side === 'left' ? start - BAR : end),
        x2: ({ side }: Spot) => (side === 'left' ? start : end + BAR),
        y1: 'top',
        y2: ({ top, height: tall }: Spot) => top + Math.max(1, tall),
        fill: 'fill',
        ariaLabel: ({ rank }: Spot) => partOf(rank),
      }),
      ...labels(spots.left, 'left', start, wide),
      ...labels(spots.right, 'right', end, wide),
      countMoves(coursesOf(drawn)),
      ...titleMarks(titles, width),
    ],
  });
  return { marks, height };
}

const sumOf = (nodes: readonly FlowNode[]): number =>
  nodes.reduce((sum, { customers }) => sum + customers, 0);

function stack(nodes: readonly FlowNode[], side: Spot['side'], scale: number, wide: boolean): Spot[] {
  const limit = Math.floor((wide ? NAMES - 6 : NARROW_NAMES) / CHARACTER);
  const colours = segmentColours(Math.max(0, ...nodes.map(({ rank }) => rank ?? 0)));
  let top = TOP;
  return nodes.map((node) => {
    const height = node.customers * scale;
    const lines = labelLines(node.name, limit);
    const labelHeight = (lines.length + 1) * LINE;
    const bottom = top + Math.max(height, labelHeight);
    const colour = node.rank === null ? TOKENS.soft : (colours[node.rank - 1] ?? TOKENS.soft);
    const spot = { ...node, lines, labelHeight, side, top, height, bottom, fill: colour.light };
    top = bottom + GAP;
    return spot;
  });
}

interface Point {
  readonly band: number;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly fill: string;
  readonly rank: number | null;
  readonly role: FlowBand['role'];
  readonly label: string;
}

/** The two ends of each band; at each group bands lie in the order of the groups that they lead to or come from. */
function layBands(
  bands: readonly FlowBand[],
  { left, right }: { readonly left: readonly Spot[]; readonly right: readonly Spot[] },
  scale: number,
  [start, end]: readonly [number, number],
): Point[] {
  const used = { left: left.map(() => 0), right: right.map(() => 0) };
  const ends = (side: 'left' | 'right', place: number, thickness: number) => {
    const y1 = ({ left, right }[side][place]?.top ?? TOP) + (used[side][place] ?? 0);
    used[side][place] = (used[side][place] ?? 0) + thickness;
    return { y1, y2: y1 + thickness };
  };
  const ordered = bands.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return ordered.flatMap(({ from, to, customers, role, label }, band): readonly Point[] => {
    const thickness = customers * scale;
    const { fill, rank } = left[from] ?? { fill: TOKENS.soft.light, rank: null };
    const common = { band, role, label, fill, rank };
    return [
      { ...common, x: start, ...ends('left', from, thickness) },
      { ...common, x: end, ...ends('right', to, thickness) },
    ];
  });
}

/** Those who stay and the many small moves are pale, so that the largest stand out. */
const OPACITY = { stays: 0.14, moves: 0.3, 'stands out': 0.75 } as const satisfies Record<
  FlowBand['role'],
  number
>;
/** From back to front. */
const ROLES = ['stays', 'moves', 'stands out'] as const satisfies readonly FlowBand['role'][];

const bandMark = (points: readonly Point[], role: FlowBand['role']): Plot.Markish =>
  Plot.areaY(points, {
    x: 'x',
    y1: 'y1',
    y2: 'y2',
    z: 'band',
    ariaLabel: ({ rank }: Point) => partOf(rank),
    fill: 'fill',
    fillOpacity: OPACITY[role],
    curve: 'bump-x',
  });

const middle = ({ x, y1, y2 }: Point) => ({ x, y: (y1 + y2) / 2 });

/** Of the bands that stand out, from the pairs of their ends. */
const coursesOf = (points: readonly Point[]): readonly Course[] =>
  points.flatMap((from, i) => {
    const to = points[i + 1];
    if (from.role !== 'stands out' || to?.band !== from.band) return [];
    return [{ label: from.label, from: middle(from), to: middle(to) }];
  });

/** Name above count: beside the bars where names have a column of their own, else over the bands. */
function labels(
  spots: readonly Spot[],
  side: Spot['side'],
  bar: number,
  wide: boolean,
): readonly Plot.Markish[] {
  const outwards = side === 'left' ? -1 : 1;
  const x = bar + (wide ? outwards * (BAR + 6) : -outwards * 5);
  const textAnchor = (side === 'left') === wide ? 'end' : 'start';
  const first = ({ top, height, labelHeight }: Spot) =>
    (wide ? top + Math.max(0, (height - labelHeight) / 2) : top) + LINE / 2;
  const names = spots.flatMap((spot) =>
    spot.lines.map((text, i) => ({ rank: spot.rank, text, y: first(spot) + i * LINE })),
  );
  const ariaLabel = ({ rank }: Pick<Spot, 'rank'>) => partOf(rank);
  const style = { x, textAnchor, ariaLabel, stroke: TOKENS.paper.light, strokeWidth: 4 } as const;
  return [
    Plot.text(names, { ...style, y: 'y', text: 'text', fill: 'currentColor', fontSize: 13 }),
    Plot.text(spots, {
      ...style,
      y: (spot: Spot) => first(spot) + spot.lines.length * LINE,
      text: 'label',
      fill: TOKENS.soft.light,
      fontSize: 12,
    }),
  ];
}

const titleMarks = (titles: readonly [string, string], width: number): readonly Plot.Markish[] =>
  titles.map((title, i) =>
    Plot.text([labelText(title, 22)], {
      x: [0, width][i] ?? 0,
      y: 9,
      text: (said: string) => said,
      textAnchor: i === 0 ? 'start' : 'end',
      fontSize: 13,
      fontWeight: 600,
    }),
  );
