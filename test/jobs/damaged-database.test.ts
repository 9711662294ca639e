import { expect, it } from 'vitest';
import { inShop } from '../support/run-quintet.js';

// Databases that are damaged are refused, and rebuilt, in test/long/night.
it(
  '--rebuild never sets the purchases aside',
  inShop(async (shop) => {
    const { code, stderr } = await shop.segment(['shop.csv', '--database', 'shop.csv', '--rebuild']);
    expect([code, stderr]).toEqual([78, expect.stringContaining("can't be the database too")]);
  }),
);
