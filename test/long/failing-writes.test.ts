import { expect, it } from 'vitest';
import { inShop } from '../support/run-quintet.js';
import { surviveFailedWrites } from '../support/survive-failed-writes.js';

const every = (calls: number) => Array.from({ length: calls }, (_, index) => index + 1);

it(
  'a run whose nth write fails hurts no report, for every n, once and for good',
  inShop(async (shop) => {
    const { calls, wrong } = await surviveFailedWrites(shop, every);
    expect(wrong).toEqual([]);
    expect(calls).toBeGreaterThan(50);
  }),
);
