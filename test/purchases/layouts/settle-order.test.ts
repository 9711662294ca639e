import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Unsettled } from '../../../src/purchases/layouts/unsettled.js';
import { loadLayout, type Table } from './load-layout.js';

const pad = (value: number): string => String(value % 100).padStart(2, '0');

/** A day before the tests' files are read. */
const day = fc.record({
  year: fc.integer({ min: 1999, max: 2025 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const ORDERS = {
  dmy: ['day', 'month', 'year'],
  mdy: ['month', 'day', 'year'],
  ymd: ['year', 'month', 'day'],
} as const;

const shop = fc.record({
  order: fc.constantFrom<keyof typeof ORDERS>('dmy', 'mdy', 'ymd'),
  mark: fc.constantFrom('-', '/', '.'),
  days: fc.array(day, { minLength: 1, maxLength: 12 }),
});

/** The days of a table's lines, or what may be said about them. */
async function outcomeOf(table: Table) {
  try {
    const { lines } = await loadLayout(table);
    return { state: 'read', days: lines.map((line) => line['sold_at']) } as const;
  } catch (error) {
    if (error instanceof Unsettled)
      return { state: 'asked', choices: error.questions.flatMap(({ choices }) => choices) } as const;
    throw error;
  }
}

it('reads dates of three numbers as they were meant, or asks with that among the choices', async () => {
  const seen = { read: 0, asked: 0 };
  await fc.assert(
    fc.asyncProperty(shop, async ({ order, mark, days }) => {
      const written = days.map((at) => ORDERS[order].map((part) => pad(at[part])).join(mark));
      const table = [
        ['customer', 'order', 'date', 'amount'],
        ...written.map((date, at) => ['c1', `o${at}`, date, '1']),
      ];
      const outcome = await outcomeOf(table);
      seen[outcome.state] += 1;
      const meant = days.map((at) => `${at.year}-${pad(at.month)}-${pad(at.day)}T00:00:00`);
      const isRight =
        outcome.state === 'asked' ? outcome.choices.includes(order) : isDeepStrictEqual(outcome.days, meant);
      expect(isRight).toBe(true);
    }),
    { numRuns: 150, seed: 24 },
  );
  expect(Math.min(seen.read, seen.asked)).toBeGreaterThan(20);
}, 60_000);
