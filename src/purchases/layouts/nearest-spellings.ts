import { plainHeader } from './plain-header.js';

/**
 * The spellings that come nearest to any of a file's headers, by the pairs of letters that they share
 * (Dice 1945), the nearest first.
 *
 * @param most how many at the most
 */
export function nearestSpellings(
  spellings: readonly string[],
  headers: readonly string[],
  most: number,
): string[] {
  const given = headers.map((header) => pairs(plainHeader(header)));
  return spellings
    .map((spelling) => ({
      spelling,
      likeness: Math.max(0, ...given.map((set) => dice(pairs(plainHeader(spelling)), set))),
    }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ spelling }) => spelling);
}

function pairs(word: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
