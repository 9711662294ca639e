import type { PreparedFile } from './prepared-file.js';

/**
 * The line of the shop's own file (for a workbook the row of the sheet) that a record came from.
 *
 * @param line the line of the plain file on which the record begins, from 1
 */
export function originLine({ lineShifts }: Pick<PreparedFile, 'lineShifts'>, line: number): number {
  let low = 0;
  let high = lineShifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineShifts[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  const shift = lineShifts[low - 1];
  return shift === undefined ? line : shift.row + line - shift.line;
}
