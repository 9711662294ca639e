import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutPoints } from '../../src/scores/cut-points.js';
import { scoreOf } from '../../src/scores/score-of.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { createRandom, shuffle } from '../support/make-shop.js';
import { giveFeatures } from './give-features.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
});
afterAll(() => engine.close());

/** Customers with these net spends, called 000, 001, … in the order given. */
const spending = (amounts: readonly string[]) =>
  amounts.map((net, index) => ({ id: String(index).padStart(3, '0'), net }));

/** The monetary scores of customers in so many bins, by their own cut points, in the order of their ids. */
async function scoresOf(customers: readonly { id: string; net: string }[], bins: number): Promise<number[]> {
  await giveFeatures(engine, customers);
  const points = await cutPoints(engine, 'monetary', bins, 'net');
  const { sql } = scoreOf('monetary', points, 'net');
  const rows = await engine.query(fragment(`select ${sql} as score from features order by customer_id`));
  return rows.map(({ score }) => Number(score));
}

/** The same by the definition, in whole ten-thousandths: a value is above a cut point, times the number of bins. */
function scoresByDefinition(amounts: readonly number[], bins: number): number[] {
  const rising = amounts.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: bins - 1 }, (_, index) => {
    const place = (rising.length - 1) * (index + 1);
    const lower = rising[Math.floor(place / bins)] ?? 0;
    const upper = rising[Math.ceil(place / bins)] ?? 0;
    return lower * bins + (upper - lower) * (place % bins);
  });
  return amounts.map((amount) => 1 + cuts.filter((cut) => cut < amount * bins).length);
}

const toText = (units: number): string => (units / 10_000).toFixed(4);

describe('cut points', () => {
  it('lie between the two nearest values', async () => {
    await giveFeatures(engine, spending(['10', '-20.5', '0.001', '7']));
    // Places 0.6, 1.2, 1.8 and 2.4 of -20.5, 0.001, 7, 10.
    expect(await cutPoints(engine, 'monetary', 5, 'net')).toEqual([-8.1994, 1.4008, 5.6002, 8.2]);
    expect(await cutPoints(engine, 'monetary', 2, 'net')).toEqual([3.5005]);
    // Place 1 and 2.
    expect(await cutPoints(engine, 'monetary', 3, 'net')).toEqual([0.001, 7]);
    expect(await cutPoints(engine, 'monetary', 1, 'net')).toEqual([]);
  });

  it('are of net or of gross spend, of days and of orders', async () => {
    await giveFeatures(engine, [
      { id: 'a', recency: 3, orders: 2, gross: '10', net: '5' },
      { id: 'b', recency: 8, orders: 4, gross: '20', net: '1' },
    ]);
    expect(await cutPoints(engine, 'monetary', 2, 'net')).toEqual([3]);
    expect(await cutPoints(engine, 'monetary', 2, 'gross')).toEqual([15]);
    expect(await cutPoints(engine, 'recency', 2, 'net')).toEqual([5.5]);
    expect(await cutPoints(engine, 'frequency', 2, 'net')).toEqual([3]);
    // 2.5 and 0.25
    expect(await cutPoints(engine, 'order_value', 2, 'net')).toEqual([1.375]);
  });

  it('are not to be found among nobody', async () => {
    await engine.createTable('features', fragment('select * from features where false'));
    await expect(cutPoints(engine, 'monetary', 5, 'net')).rejects.toThrow('no customers');
  });
});

describe('a value at a cut point', () => {
  // Interpolated in doubles, two equal amounts can give the double beside them, and an amount can be above itself.
  it.each([
    '0.1',
    '1.1',
    '250.194',
    '0.3',
    '-77183.6',
    '90071992547409.9301',
    '123456789012345678.0123456789',
  ])('is not above it: %s, seven times and between others', async (amount) => {
    const same = Array.from({ length: 7 }, () => amount);
    expect(await scoresOf(spending(same), 5)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    // Places 1.6, 3.2, 4.8 and 6.4 of nine: all four cut points are the amount.
    const scores = await scoresOf(spending(['-100000', ...same, '999999999999999999']), 5);
    expect(scores).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 5]);
  });

  it('is not above it where an order value divides', async () => {
    // 0.3 / 3 is not 0.1 in doubles.
    const customers = [
      { id: 'a', orders: 1, net: '0.1' },
      { id: 'b', orders: 3, net: '0.3' },
      { id: 'c', orders: 7, net: '0.7' },
    ];
    await giveFeatures(engine, customers);
    const points = await cutPoints(engine, 'order_value', 5, 'net');
    expect(points).toEqual([0.1, 0.1, 0.1, 0.1]);
    const { sql } = scoreOf('order_value', points, 'net');
    expect(await engine.query(fragment(`select distinct ${sql} as fifth from features`))).toEqual([
      { fifth: 1 },
    ]);
  });
});

describe('scores', () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: -3, max: 6 }), fc.integer({ min: -1e9, max: 1e9 })), {
    minLength: 1,
    maxLength: 40,
  });

  it('are as defined, the same for equal values, and in whatever order the customers come', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.integer({ min: 2, max: 8 }), fc.nat(), async (units, bins, seed) => {
        const customers = spending(units.map(toText));
        const scores = await scoresOf(customers, bins);
        expect(scores).toEqual(scoresByDefinition(units, bins));
        const scoreByAmount = new Map(units.map((amount, index) => [amount, scores[index]]));
        expect(units.map((amount) => scoreByAmount.get(amount))).toEqual(scores);
        expect(await scoresOf(shuffle(customers, createRandom(seed)), bins)).toEqual(scores);
      }),
      { numRuns: 60 },
    );
  });
});
