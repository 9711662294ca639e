import * as Plot from '@observablehq/plot';
import { partOf } from './draw-plot.js';
import { labelText } from './label-text.js';
import { TOKENS } from './palette.js';

/** Finished marks and how much height they took. */
export interface Drawing {
  readonly marks: string;
  readonly height: number;
}

/** Rows of bars: names beside them where the picture is wide, above them where it is narrow. */
export interface BandLayout {
  readonly height: number;
  /** Where the bars begin. */
  readonly left: number;
  /** Longest name in characters. */
  readonly nameLimit: number;
  barTop(row: number): number;
  nameY(row: number): number;
}

const WIDE_FROM = 600;
const NAME_COLUMN = 240;
const NAME_LINE = 20;

/**
 * @param bar height of one row's bars in pixels
 * @param top room above the first row
 */
export function bandRows(rows: number, width: number, bar: number, top = 2): BandLayout {
  const wide = width >= WIDE_FROM;
  const step = wide ? bar + 15 : bar + NAME_LINE + 14;
  const offset = wide ? 0 : NAME_LINE;
  return {
    height: top + rows * step,
    left: wide ? NAME_COLUMN : 0,
    nameLimit: wide ? 35 : 40,
    barTop: (row) => top + row * step + offset,
    nameY: (row) => top + row * step + (wide ? bar / 2 : NAME_LINE / 2 - 1),
  };
}

/**
 * The rows' names at the left edge of the picture.
 *
 * @param inset how far the bars begin to the right of the layout's `left`
 */
export function nameLabels(
  rows: readonly { readonly name: string; readonly rank?: number | null }[],
  layout: BandLayout,
  inset = 1,
): Plot.Text {
  return Plot.text(
    rows.map(({ name, rank = null }, i) => ({
      name: labelText(name, layout.nameLimit),
      y: layout.nameY(i),
      part: partOf(rank),
    })),
    {
      ariaLabel: 'part',
      y: 'y',
      text: 'name',
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: -layout.left - inset,
      fontSize: 13,
      fill: 'currentColor',
      stroke: TOKENS.paper.light,
      strokeWidth: 4,
    },
  );
}
