/** About as many bins as a narrow picture can show. */
const MOST_BINS = 24;
/** From this ratio of largest to smallest on, equal steps would squash most customers into the first. */
const RATIO = 20;
/** A logarithmic scale shows no less than this part of its end. */
const LEAST_PART = 1_000;

/**
 * Where bins of whole orders meet, from 1 to about `to`: halfway between two numbers, so that each lies in one bin.
 *
 * @returns rising, one more than there are bins
 */
export function layOutOrders(to: number): readonly number[] {
  const most = Math.max(2, Math.ceil(to));
  const step = Math.ceil(most / MOST_BINS);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, bin) => 0.5 + bin * step);
}

/** Return ratios in steps of five hundredths. */
export const layOutReturns = (): readonly number[] => Array.from({ length: 21 }, (_, bin) => bin / 20);

/**
 * Where bins of spend meet, between the values that most customers lie between: by equal ratios where these are far apart and
 * the customer in the middle spent something, else by equal steps. Rounded to three figures, for they are shown.
 */
export function layOutSpend(from: number, middle: number, to: number): readonly number[] {
  if (middle <= 0 || to / Math.max(from, to / LEAST_PART) < RATIO) return linear(Math.min(from, to - 1), to);
  const low = Math.max(from, to / LEAST_PART);
  return steps((share) => low * (to / low) ** share);
}

const linear = (from: number, to: number) => steps((share) => from + (to - from) * share);

const steps = (at: (share: number) => number): readonly number[] => {
  const edges = Array.from({ length: MOST_BINS + 1 }, (_, bin) => Number(at(bin / MOST_BINS).toPrecision(3)));
  return edges.filter((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge));
};
