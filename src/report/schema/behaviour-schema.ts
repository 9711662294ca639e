import { z } from 'zod';
import { FINDING_KEYS } from '../../scores/views.js';
import { count, group, money, openRange } from './schema-parts.js';

const place = z.int().min(1);

const rankedCustomer = z.object({
  customerId: z.string(),
  netSpend: money,
  averageOrderValue: money,
  orders: count,
  places: z.object({ net_spend: place, average_order_value: place, orders: place }),
  mark: z.enum(['one_time', 'consistent']).nullable(),
  isBigBuyer: z.boolean(),
});

const tiers = z.object({
  highAbove: money,
  lowUpTo: money,
  tiers: z.array(group.extend({ tier: z.enum(['high', 'mid', 'low']) })),
  oneTimeInMid: group,
  highSpendInMid: group,
  nearest: z.array(
    z.object({
      customerId: z.string(),
      netSpend: money,
      orders: count,
      recencyDays: z.number(),
      step: z.object({ family: z.string(), title: z.string() }),
      lacksOrders: z.number(),
      lacksSpend: money,
    }),
  ),
});

const fifth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const findingLabel = z.union([
  z.templateLiteral(['return_share_of_basket_fifth_', fifth]),
  z.templateLiteral(['order_value_of_frequency_score_', fifth]),
  z.templateLiteral(['item_price_of_frequency_score_', fifth]),
  z.enum([
    'correlation_of_order_value_with_spend',
    'correlation_of_orders_with_spend',
    'correlation_of_orders_with_order_value',
    'share_low',
    'share_medium',
    'share_high',
  ]),
]);

const finding = z.object({
  key: z.enum(FINDING_KEYS),
  verdict: z.enum(['supported', 'contradicted', 'undecided']),
  effect: z
    .object({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      level: z.number(),
      kind: z.enum(['difference_of_shares', 'rank_correlation', 'difference_of_correlations', 'share']),
      method: z.enum(['newcombe', 'bootstrap', 'clopper_pearson']),
    })
    .nullable(),
  customers: count,
  figures: z.array(z.object({ label: findingLabel, value: z.number(), of: count })),
});

/** Who spends, how consistently, how often. */
export const behaviourSchema = z.object({
  rankings: z.object({
    net_spend: z.array(rankedCustomer),
    average_order_value: z.array(rankedCustomer),
    orders: z.array(rankedCustomer),
  }),
  oneTimeBuyers: group,
  consistentBuyers: group,
  otherBigBuyers: group,
  distribution: z.object({
    bins: z.array(
      z.object({
        orders: openRange,
        spend: z.tuple([z.number().nullable(), z.number().nullable()]),
        customers: count,
        revenue: money,
      }),
    ),
    byOrders: z.array(z.object({ orders: openRange, customers: count, revenue: money, medianSpend: money })),
  }),
  densestRegion: group
    .extend({
      orders: z.tuple([z.number(), z.number()]),
      spend: z.tuple([z.number(), z.number()]),
    })
    .nullable(),
  tiers,
  findings: z.array(finding),
});
