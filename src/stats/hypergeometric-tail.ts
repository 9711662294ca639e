import { logGamma } from './log-gamma.js';

/** Terms below this share of the sum add nothing to a double. */
const NEGLIGIBLE = 1e-17;

/**
 * Chance that at least so many marked ones are among those drawn without replacement: the upper tail of the
 * hypergeometric distribution, which is the p-value of Fisher's exact test (1935) for "more than by chance".
 *
 * @param atLeast marked ones among the drawn
 * @param drawn how many are drawn
 * @param marked how many are marked in all
 * @param total how many there are
 * @throws RangeError when more are drawn or marked than there are
 */
export function hypergeometricTail(atLeast: number, drawn: number, marked: number, total: number): number {
  if (drawn > total || marked > total) throw new RangeError(`${drawn} drawn, ${marked} marked of ${total}`);
  const most = Math.min(drawn, marked);
  if (atLeast <= Math.max(0, drawn + marked - total)) return 1;
  if (atLeast > most) return 0;
  let term = Math.exp(
    logChoose(marked, atLeast) + logChoose(total - marked, drawn - atLeast) - logChoose(total, drawn),
  );
  let sum = term;
  for (let found = atLeast; found < most && term > sum * NEGLIGIBLE; found += 1) {
    const left = (marked - found) * (drawn - found);
    term *= left / ((found + 1) * (total - marked - drawn + found + 1));
    sum += term;
  }
  return Math.min(1, sum);
}

const logChoose = (of: number, chosen: number): number =>
  logGamma(of + 1) - logGamma(chosen + 1) - logGamma(of - chosen + 1);
