import { expect, it } from 'vitest';
import { inShop } from '../../support/run-quintet.js';
import { stopInStages } from '../../support/stop-in-stages.js';

/** What a run tells in its turn; after the last of them its folder is written. */
const STAGES = [
  'Loading purchases',
  'Placing lines',
  'Deriving features',
  'Clustering customers',
  'Scoring customers',
  'Choosing next steps',
  'Comparing views',
  'Judging trust',
  'Comparing with earlier runs',
];

it(
  'ends within 2 s in every stage, and leaves the last good run as it was',
  inShop(async (shop) => {
    const times = await stopInStages(shop, STAGES);
    expect(times.map((seconds, at) => ({ after: STAGES[at], isSlow: seconds >= 2 }))).toEqual(
      STAGES.map((after) => ({ after, isSlow: false })),
    );
  }),
  240_000,
);
