import * as Plot from '@observablehq/plot';
import type { ShareRow } from '../document.js';
import { type Drawing, bandRows, nameLabels } from './layout.js';
import { drawPlot, partOf } from './draw-plot.js';
import { TOKENS, segmentColours } from './palette.js';

const BAR = 13;
const GAP = 3;

/** Two bars a segment, customers above revenue, so that a short grey bar over a long coloured one jumps out. */
export function drawShares(
  rows: readonly ShareRow[],
  labels: readonly [string, string],
  width: number,
): Drawing {
  const layout = bandRows(rows.length, width, 2 * BAR + GAP);
  const colours = segmentColours(rows.length);
  const bars = rows.flatMap((row, i) => {
    const y = layout.barTop(i);
    const said = (j: 0 | 1): string => (i === 0 ? `${row.labels[j]} ${labels[j]}` : row.labels[j]);
    const part = partOf(row.rank);
    return [
      { part, share: row.shares[0], top: y, text: said(0), fill: TOKENS.grey.light },
      {
        part,
        share: row.shares[1],
        top: y + BAR + GAP,
        text: said(1),
        fill: row.rank === null ? TOKENS.soft.light : (colours[i]?.light ?? TOKENS.grey.light),
      },
    ];
  });
  const marks = drawPlot({
    width,
    height: layout.height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: layout.left + 1,
    marginRight: 150,
    x: {
      axis: null,
      domain: [Math.min(0, ...bars.map((b) => b.share)), Math.max(0.01, ...bars.map((b) => b.share))],
    },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(bars, {
        x1: 0,
        x2: 'share',
        y1: 'top',
        y2: (b: (typeof bars)[number]) => b.top + BAR,
        fill: 'fill',
        rx2: 2,
        ariaLabel: 'part',
      }),
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      nameLabels(rows, layout),
      Plot.text(bars, {
        x: (b: (typeof bars)[number]) => Math.max(0, b.share),
        y: (b: (typeof bars)[number]) => b.top + BAR / 2,
        text: 'text',
        textAnchor: 'start',
        ariaLabel: 'part',
        dx: 6,
        fontSize: 13,
      }),
    ],
  });
  return { marks, height: layout.height };
}
