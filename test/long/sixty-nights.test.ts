import { expect, it } from 'vitest';
import { onlineRetail } from '../support/online-retail.js';
import { daysUntil, countSteadyNights, replayNights } from '../support/replay-nights.js';
import { inShop } from '../support/run-quintet.js';

it(
  'sixty nights of the bundled year rename nothing, and move few',
  inShop(async (shop) => {
    await shop.write('quintet.yaml', 'clusters: {resamples: 0}\n');
    const nights = await replayNights(shop, daysUntil('2011-12-10', 60), [onlineRetail]);
    expect(countSteadyNights(nights)).toBe(59);
    const ids = new Set(nights.flatMap(({ segments }) => segments.map(({ id }) => id)));
    expect(ids.size).toBe(5);
    for (const { movement, run } of nights) {
      if (movement === null) continue;
      const moved = movement.bought + movement.aged + movement.model;
      expect({ run, share: moved / (moved + movement.stayed) < 0.05 }).toEqual({ run, share: true });
    }
  }),
);
