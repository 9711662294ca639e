/** A line of an order, every value as a database would write it. */
export interface Purchase {
  readonly order: string;
  readonly product: string;
  readonly description: string;
  readonly quantity: number;
  readonly time: string;
  readonly price: string;
  /** Empty for a guest. */
  readonly customer: string;
  readonly country: string;
}

const SEED = 1;
const PRODUCTS = 4000;
const LINES_PER_ORDER = 20;
const FIRST_DAY = Date.UTC(2010, 11, 1);
const MINUTES = 365 * 24 * 60;
const COUNTRIES = ['France', 'Germany', 'EIRE', 'Österreich'];
const WORDS = 'RED WHITE HEART T-LIGHT HOLDER LUNCH BAG SET RÖSTI JAM BOX GARLAND'.split(' ');

/**
 * A year of a shop's orders by time, of 20 lines on average, each with its own minute; one in 50 is a cancellation, one in 8 has
 * no customer. The same for the same number of lines.
 */
export function* drawPurchases(lines: number): Generator<Purchase> {
  const below = drawer(SEED);
  const first = drawProduct(below, 0);
  const products = [first, ...Array.from({ length: PRODUCTS - 1 }, (_, at) => drawProduct(below, at + 1))];
  let order = drawOrder(below, 0, lines);
  for (let at = 0; at < lines; at += 1) {
    if (below(LINES_PER_ORDER) === 0) order = drawOrder(below, at, lines);
    const { sign, ...shared } = order;
    yield { ...shared, ...(products[below(PRODUCTS)] ?? first), quantity: sign * (1 + below(24)) };
  }
}

type Below = (most: number) => number;

function drawProduct(below: Below, at: number) {
  return {
    product: `${20_000 + at}${at % 7 === 0 ? 'B' : ''}`,
    description: Array.from({ length: 3 + below(3) }, () => WORDS[below(WORDS.length)]).join(' '),
    price: ((19 + below(1200)) / 100).toFixed(2),
  };
}

function drawOrder(below: Below, at: number, lines: number) {
  const isCancelled = below(50) === 0;
  const minutes = Math.floor((at / lines) * MINUTES);
  return {
    order: `${isCancelled ? 'C' : ''}${536_365 + at}`,
    sign: isCancelled ? -1 : 1,
    customer: below(8) === 0 ? '' : String(10_000 + below(Math.ceil(lines / 100))),
    country: COUNTRIES[below(20)] ?? 'United Kingdom',
    time: new Date(FIRST_DAY + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' '),
  };
}

/** Draws whole numbers from 0 to below a bound, the same ones for the same seed (mulberry32). */
function drawer(seed: number): Below {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}
