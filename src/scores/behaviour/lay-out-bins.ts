/** A step as people count, 1, 2 or 5 times a power of ten, and where the bins lie. */
export interface Bins {
  readonly ordersStep: number;
  /** The last bin of orders, from 0; it has no upper bound. */
  readonly lastOrdersBin: number;
  readonly spendStep: number;
  /** The first bounded bin of spend begins at this many steps; the bin before it has no lower bound. */
  readonly spendOffset: number;
  /** The last bin of spend, from 0; it has no upper bound. */
  readonly lastSpendBin: number;
}

const MOST_BINS = 30;

/**
 * Lays out bins of orders from 1 and of net spend so finely that there are at most 30 by 30, the open ones included.
 *
 * @param ordersTo orders that the bounded bins reach at least up to
 * @param spendFrom net spend that the bounded bins begin at or below
 * @param spendTo net spend that they reach at least up to
 */
export function layOutBins(ordersTo: number, spendFrom: number, spendTo: number): Bins {
  const ordersBins = (step: number) => Math.max(1, Math.ceil(ordersTo / step));
  const ordersStep = finestStep((step) => ordersBins(step) <= MOST_BINS - 1);
  const offset = (step: number) => Math.floor(spendFrom / step);
  const spendBins = (step: number) => Math.max(1, Math.ceil(spendTo / step) - offset(step));
  const spendStep = finestStep((step) => spendBins(step) <= MOST_BINS - 2);
  return {
    ordersStep,
    lastOrdersBin: ordersBins(ordersStep),
    spendStep,
    spendOffset: offset(spendStep),
    lastSpendBin: spendBins(spendStep) + 1,
  };
}

function finestStep(isCoarseEnough: (step: number) => boolean): number {
  for (let power = 1; ; power *= 10) {
    const step = [power, 2 * power, 5 * power].find(isCoarseEnough);
    if (step !== undefined) return step;
  }
}
