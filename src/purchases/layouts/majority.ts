/** The largest share of lines that may go against what all others prove; they are then unreadable themselves. */
export const STRAY_SHARE = 0.01;

/**
 * Which of two readings the lines prove.
 *
 * @param first lines that only the first reading explains
 * @param second lines that only the second explains
 * @returns null when nothing proves either, `both` when more than stray lines contradict the others
 */
export function majority(first: number, second: number): 'first' | 'second' | 'both' | null {
  if (first + second === 0) return null;
  if (Math.min(first, second) > STRAY_SHARE * (first + second)) return 'both';
  return first > second ? 'first' : 'second';
}
