/** The least share of a bin: an empty one would make the index infinite. */
const LEAST_SHARE = 1e-4;

/**
 * Population stability index (Siddiqi 2006, "Credit Risk Scorecards"; the symmetric divergence of Jeffreys 1946): the sum
 * over the bins of (actual − expected) · ln(actual / expected). A share below 0.0001 counts as 0.0001. By convention less
 * than 0.1 is no change to speak of, more than 0.25 a large one; Yurdakul (2018) on how it depends on sample sizes.
 *
 * @param expected shares or counts of the bins as they were; each is divided by the sum of all
 * @param actual the same bins as they are now
 * @returns 0 or more; 0 for equal shares
 * @throws RangeError for different numbers of bins, a share that is no number from 0, or bins that are all empty
 */
export function populationStabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  if (expected.length !== actual.length) {
    throw new RangeError(`${expected.length} bins against ${actual.length}`);
  }
  const before = toShares(expected);
  const now = toShares(actual);
  return before.reduce((sum, share, bin) => {
    const current = now[bin] ?? share;
    return sum + (current - share) * Math.log(current / share);
  }, 0);
}

function toShares(bins: readonly number[]): number[] {
  const wrong = bins.find((bin) => !(bin >= 0 && bin < Infinity));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no share`);
  const sum = bins.reduce((total, bin) => total + bin, 0);
  if (sum === 0) throw new RangeError('all bins are empty');
  return bins.map((bin) => Math.max(bin / sum, LEAST_SHARE));
}
