/** Where a value lies on a drawn scale; `position` is 0 to 1 within `domain`. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly position: (value: number) => number;
}

/** From this ratio of largest to smallest on, a linear scale would squash most of the shop. */
const LOG_FROM = 100;

/**
 * One scale for all values of a measure: linear from zero, or logarithmic where all are positive and lie far
 * apart. Values that are no numbers are left out; without any the scale is 0 to 1.
 */
export function createScale(values: readonly number[]): Scale {
  const numbers = values.filter((value) => Number.isFinite(value));
  const low = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const high = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  if (low > 0 && high / low > LOG_FROM) {
    const span = Math.log(high) - Math.log(low);
    return {
      kind: 'log',
      domain: [low, high],
      position: (value) => clip((Math.log(value) - Math.log(low)) / span),
    };
  }
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const domain = to > from ? ([from, to] as const) : ([0, 1] as const);
  const position = (value: number): number => clip((value - domain[0]) / (domain[1] - domain[0]));
  return { kind: 'linear', domain, position };
}

const clip = (position: number): number =>
  Number.isFinite(position) ? Math.min(1, Math.max(0, position)) : 0;
