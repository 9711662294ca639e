import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { DAY, type GivenLine, kindsOf } from '../support/place-lines.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

const START = Date.UTC(2011, 4, 10);
const HOURS = 72;
const EDGE = START + (HOURS / 2) * 3_600_000;

const SUM_OF_VOIDS = `
    select money_text(coalesce(sum(net_amount), 0.00)) as voids
    from purchases
    where kind = 'void'`;

interface Moment {
  readonly given: GivenLine;
  readonly time: number;
  readonly isCancellation: boolean;
  /** What a sale adds to its customer's net spend, or a cancellation takes away from it, in pence. */
  readonly worth: number;
}

/** Few products, customers and quantities and three days by six hours, so that lines meet often. */
const moments = fc.array(
  fc
    .record({
      hour: fc.integer({ min: 0, max: HOURS / 6 }).map((sixths) => 6 * sixths),
      seconds: fc.constantFrom(0, 0, 1),
      isCancellation: fc.boolean(),
      customer: fc.constantFrom('1', '2'),
      product: fc.constantFrom('A', null),
      quantity: fc.constantFrom(1, 2),
      price: fc.constantFrom('1.5', '2'),
      discount: fc.constantFrom('0', '0', '0', '0.5', '5'),
      refund: fc.constantFrom('0', '0', '0', '0.5'),
    })
    .map(({ hour, seconds, isCancellation, quantity, ...rest }): Moment => {
      const time = START + hour * 3_600_000 + seconds * 1000;
      const at = new Date(time).toISOString().slice(0, 19).replace('T', ' ');
      // A sale comes before a cancellation of its moment whatever the numbers of the two.
      const invoice = isCancellation ? 'C1' : 'Z1';
      const given = { invoice, at, quantity: isCancellation ? -quantity : quantity, ...rest };
      const sold = 100 * (quantity * Number(rest.price) - Number(rest.discount));
      const worth = isCancellation ? Math.abs(sold) : sold - 100 * Number(rest.refund);
      return { given, time, isCancellation, worth };
    }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

/** One line after the other in time, sales first: each cancellation takes the latest free sale that is near enough. */
function pairGreedily(lines: readonly Moment[], reach: number): string[] {
  const kinds: string[] = lines.map(({ isCancellation }) => (isCancellation ? 'return' : 'sale'));
  const order = lines
    .map((moment, index) => ({ ...moment, index }))
    .toSorted(
      (a, b) => a.time - b.time || Number(a.isCancellation) - Number(b.isCancellation) || a.index - b.index,
    );
  const keyOf = ({ given, time, worth }: Moment) =>
    JSON.stringify([
      given.customer,
      given.product,
      Math.abs(Number(given.quantity)),
      given.price,
      worth,
      time < EDGE,
    ]);
  const free: typeof order = [];
  for (const moment of order) {
    if (!moment.isCancellation) {
      free.push(moment);
      continue;
    }
    const latest = free.findLastIndex(
      (sale) => keyOf(sale) === keyOf(moment) && moment.time - sale.time <= reach * 1000,
    );
    const [sale] = latest === -1 ? [] : free.splice(latest, 1);
    if (sale !== undefined) {
      kinds[sale.index] = 'void';
      kinds[moment.index] = 'void';
    }
  }
  return kinds;
}

describe('the pairing of voids', () => {
  it('is what a loop over the lines finds', async () => {
    const to = new Date(EDGE).toISOString().slice(0, 19);
    await fc.assert(
      fc.asyncProperty(moments, fc.constantFrom(0, DAY / 4, DAY, 2 * DAY), async (lines, reach) => {
        const found = await kindsOf(
          engine,
          lines.map(({ given }) => given),
          { voidWithinSeconds: reach, to },
        );
        expect(found.map((kind) => kind.replace('after ', ''))).toEqual(pairGreedily(lines, reach));
        expect(await engine.query(fragment(SUM_OF_VOIDS))).toEqual([{ voids: '0.00' }]);
      }),
      { numRuns: 60 },
    );
  });
});
