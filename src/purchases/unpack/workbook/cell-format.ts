/** What a number format makes of a number. */
export type CellFormat =
  | { readonly shows: 'number' }
  /** A number that is padded with zeros to so many digits, as codes with leading zeros are. */
  | { readonly shows: 'padded'; readonly digits: number }
  | { readonly shows: 'date' | 'time' | 'date and time' | 'duration' };

export const PLAIN_NUMBER: CellFormat = { shows: 'number' };

/** Formats that a file need not spell out (ECMA-376 part 1, 18.8.30), the East Asian dates among them. */
const BUILT_IN: readonly (readonly [
  first: number,
  last: number,
  shows: 'date' | 'time' | 'date and time' | 'duration',
])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date and time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/**
 * Reads a number format.
 *
 * @param id `numFmtId` of the cell's style
 * @param code the format's own text where the file has one, e.g. `dd/mm/yyyy hh:mm`
 */
export function readCellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    const shows = BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2];
    return shows === undefined ? PLAIN_NUMBER : { shows };
  }
  const [positive = ''] = code.split(';', 1);
  if (/^0{2,}$/.test(positive)) return { shows: 'padded', digits: positive.length };
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return { shows: 'duration' };
  // What is quoted, escaped, or in brackets (colours, currencies, conditions) is no part of the date.
  const bare = positive.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (bare.includes('general')) return PLAIN_NUMBER;
  const hasTime = /[hs]/.test(bare);
  const hasDate = /[yd]/.test(bare) || (bare.includes('m') && !hasTime);
  if (hasDate) return { shows: hasTime ? 'date and time' : 'date' };
  return hasTime ? { shows: 'time' } : PLAIN_NUMBER;
}
