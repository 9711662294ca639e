import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The parts of an SVG element that we rely on, whoever implements it. */
export interface SvgNode {
  readonly innerHTML: string;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}

/** One bare DOM for all pictures: nothing is ever attached to it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Draws a plot and gives what goes inside its `<svg>`: no styles, no scripts, coordinates to a hundredth of a pixel,
 * and no labels on its parts, for the whole is labelled.
 */
export function drawPlot(options: Plot.PlotOptions): string {
  const svg: SvgNode = Plot.plot({ ...options, document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  return svg.innerHTML.replaceAll(/<[^>]*>/gu, tidyTag);
}

const tidyTag = (tag: string): string =>
  tag
    .replaceAll(/ aria-[a-z]+="[^"]*"/gu, '')
    .replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Math.round(Number(number) * 100) / 100));
