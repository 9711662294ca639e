import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The parts of an SVG element that we rely on, whoever implements it. */
export interface SvgNode {
  readonly innerHTML: string;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}

/** One bare DOM for all pictures: nothing is ever attached to it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Marks a part of a picture as the segment's of this rank, as a plot's `ariaLabel`; others are nobody's. */
export const partOf = (rank: number | null): string => (rank === null ? '' : `s${rank}`);

/**
 * Draws a plot and gives what goes inside its `<svg>`: no styles, no scripts, coordinates to a tenth of a pixel,
 * and no labels on its parts, for the whole is labelled; `partOf` becomes a class.
 */
export function drawPlot(options: Plot.PlotOptions): string {
  const svg: SvgNode = Plot.plot({ ...options, document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  return svg.innerHTML.replaceAll(/<[^>]*>/gu, tidyTag).replaceAll(TEXTS, placeTexts);
}

/** Texts of one line in a group that knows their size. */
const TEXTS = /<g [^>]*?font-size="(\d+)"[^>]*>(?:<text[^>]*>[^<]*<\/text>)+<\/g>/gu;

/** Puts such texts where they are moved to, in half the characters: on a large picture they are most of it. */
const placeTexts = (group: string, size: string): string =>
  group.replaceAll(
    / transform="translate\(([\d.-]+),([\d.-]+)\)" y="([\d.-]+)em"/gu,
    (_, x: string, y: string, lines: string) =>
      ` x="${x}" y="${Math.round((Number(y) + Number(lines) * Number(size)) * 10) / 10}"`,
  );

const tidyTag = (tag: string): string =>
  tag
    .replaceAll(/ aria-label="(s\d+)"/gu, ' class="$1"')
    .replaceAll(/ aria-[a-z]+="[^"]*"/gu, '')
    .replaceAll(/(?<!opacity=")-?\d+\.\d{2,}/gu, (number) => String(Math.round(Number(number) * 10) / 10));
