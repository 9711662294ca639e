import { expect, it } from 'vitest';
import { onlineRetail } from '../support/online-retail.js';
import { receiveExports } from '../support/receive-exports.js';
import { daysUntil } from '../support/replay-nights.js';
import { inShop } from '../support/run-quintet.js';

it(
  'thirty nights of exports, one missed and one late, give the features of a single load',
  inShop(async (shop) => {
    const days = daysUntil('2011-12-09', 30);
    const [missed, late] = ['2011-11-17', '2011-11-28'];
    const found = await receiveExports(shop, { purchases: onlineRetail, days, missed, late });
    expect(found).toEqual({ nights: 29, customers: 4260, others: 0 });
  }),
);
