import * as Plot from '@observablehq/plot';
import type { WaterfallRow } from '../document.js';
import { drawPlot } from './draw-plot.js';
import { type Drawing, bandRows, nameLabels } from './layout.js';
import { SHADES, TOKENS } from './palette.js';

const BAR = 18;

/** Bars that take up where the one above left off, from a sum to its parts. */
export function drawWaterfall(rows: readonly WaterfallRow[], width: number): Drawing {
  const layout = bandRows(rows.length, width, BAR);
  const fills = {
    sum: TOKENS.soft.light,
    aside: TOKENS.grey.light,
    used: SHADES[4].light,
  };
  const drawn = rows.map((row, i) => ({
    ...row,
    top: layout.barTop(i),
    bottom: layout.barTop(i) + BAR,
    end: Math.max(row.from, row.to),
    fill: fills[row.role],
  }));
  const ends = rows.flatMap((row) => [row.from, row.to]);
  const marks = drawPlot({
    width,
    height: layout.height,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: layout.left + 1,
    marginRight: 84,
    x: { axis: null, domain: [Math.min(0, ...ends), Math.max(0, ...ends) || 1] },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(drawn, {
        x1: 'from',
        x2: 'to',
        y1: 'top',
        y2: 'bottom',
        fill: 'fill',
        stroke: 'fill',
        strokeWidth: 1,
      }),
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      nameLabels(rows, layout),
      Plot.text(drawn, {
        x: 'end',
        y: (row: (typeof drawn)[number]) => row.top + BAR / 2,
        text: 'label',
        textAnchor: 'start',
        dx: 7,
        fontSize: 13,
      }),
    ],
  });
  return { marks, height: layout.height };
}
