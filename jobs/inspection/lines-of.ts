import type { Format } from '../../src/words/format.js';

/** `1 line`, `1,200 lines`. */
export const linesOf = (lines: number, { count }: Format): string =>
  `${count(lines)} ${lines === 1 ? 'line' : 'lines'}`;
