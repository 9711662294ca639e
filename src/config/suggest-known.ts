/**
 * What to say to somebody who used a name that does not exist: the one that was probably meant, if any is
 * near, and all that exist.
 *
 * @param kind what the names are, in the plural, e.g. `keys`
 */
export function suggestKnown(unknown: string, kind: string, known: readonly string[]): string {
  const suggestion = nearest(unknown, known);
  const question = suggestion === undefined ? 'known' : `did you mean ${suggestion}? Known`;
  return `${question} ${kind}: ${known.join(', ')}`;
}

/** The candidate with the fewest letters to insert, delete, replace or swap, if these are at most a quarter of the word. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  const bound = Math.max(1, Math.floor(word.length / 4));
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= bound)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

/** Optimal string alignment distance (Damerau 1964, restricted to adjacent swaps). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swappable = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swappable ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
