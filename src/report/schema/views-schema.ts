import { z } from 'zod';
import { ACTION_GROUPS, BANDS, LIFECYCLE_GROUPS, RFM_MEASURES } from '../../scores/views.js';
import { behaviourSchema } from './behaviour-schema.js';
import { count, group, moment, money, share } from './schema-parts.js';

const ofMeasures = <T extends z.ZodType>(value: T) =>
  z.object({ recency: value, frequency: value, monetary: value });

const strategy = z.discriminatedUnion('key', [
  group.extend({ key: z.literal('vip_rewards'), orderValueAbove: money, active: group }),
  group.extend({
    key: z.literal('balanced_incentives'),
    threshold: money,
    above: group,
    below: group,
    medianShortfall: money.nullable(),
    notFor: count,
  }),
  group.extend({
    key: z.literal('reactivation'),
    threshold: money,
    orderValueTrack: group,
    frequencyTrack: group,
    tied: group,
  }),
]);

const rfm = z.object({
  monetary: z.enum(['net', 'gross']),
  thresholds: z.enum(['fitted', 'frozen', 'fixed']),
  frozenSince: z.object({ run: z.string(), snapshot: moment }).nullable(),
  cutPoints: ofMeasures(z.array(z.number()).length(4)),
  scoreCustomers: ofMeasures(z.array(count).length(5)),
  emptyScores: z.array(z.object({ measure: z.enum(RFM_MEASURES), scores: z.array(z.number()) })),
  sums: z.array(group.extend({ sum: z.int() })),
  bands: z.array(
    group.extend({
      band: z.enum(BANDS),
      from: z.number(),
      to: z.number(),
      averageOrderValue: money.nullable(),
    }),
  ),
  cells: z.array(
    z.object({
      recency: z.int().min(1).max(5),
      frequency: z.int().min(1).max(5),
      customers: count,
      revenue: money,
      meanSpend: money.nullable(),
    }),
  ),
  strategies: z.array(strategy),
});

const named = z.object({
  grid: z.string().nullable(),
  axes: z.array(z.object({ measure: z.enum(RFM_MEASURES), bins: count })),
  segments: z.array(
    group.extend({
      key: z.string(),
      name: z.string(),
      cells: z.string(),
      recencyDays: z.number().nullable(),
      orders: z.number().nullable(),
      netSpend: money.nullable(),
      steps: z.array(z.object({ family: z.string(), title: z.string(), customers: count })),
      actions: z.array(z.object({ text: z.string(), isDiscount: z.boolean(), notFor: count })),
      leftOut: z.array(z.object({ lacks: z.string() })),
    }),
  ),
});

const lifecycle = z.object({
  bigSpenderAbove: money,
  groups: z.array(
    group.extend({
      group: z.enum(LIFECYCLE_GROUPS),
      actionGroup: z.enum(ACTION_GROUPS),
      meanOrders: z.number().nullable(),
      meanOrderValue: money.nullable(),
      meanFrequencyScore: z.number().nullable(),
      meanMonetaryScore: z.number().nullable(),
      bigSpenders: count,
    }),
  ),
  actionGroups: z.array(group.extend({ actionGroup: z.enum(ACTION_GROUPS) })),
  backtest: z.object({ asOf: moment, daysAgo: count, customers: count, returned: count }).nullable(),
});

const products = z.object({
  segments: z.array(
    z.object({
      segmentId: z.string(),
      fewestBuyers: z.number(),
      products: z.array(
        z.object({
          product: z.string(),
          name: z.string(),
          buyers: count,
          buyersInShop: count,
          choices: count,
          choicesInShop: count,
          lift: z.number(),
        }),
      ),
    }),
  ),
  fewestBuyers: z.number(),
});

const crossTable = z.object({
  view: z.enum(['named', 'lifecycle']),
  columns: z.array(z.object({ key: z.string(), name: z.string(), customers: count })),
  rows: z.array(
    z.object({
      segmentId: z.string(),
      customers: count,
      cells: z.array(z.object({ customers: count, revenue: money })),
    }),
  ),
  surprising: z.array(
    z.object({
      segmentId: z.string(),
      column: z.string(),
      customers: count,
      expected: z.number(),
      direction: z.enum(['more', 'fewer']),
      shareOfSegment: share,
      shareOfColumn: share,
    }),
  ),
});

const sharedName = z.object({
  key: z.string(),
  name: z.string(),
  lifecycle: z.enum([...LIFECYCLE_GROUPS, ...ACTION_GROUPS]),
  customers: count,
  lifecycleCustomers: count,
  both: count,
});

/** The views beside the segments, each null where it is switched off. */
export const viewsSchema = z.object({
  rfm: rfm.nullable(),
  named: named.nullable(),
  lifecycle: lifecycle.nullable(),
  behaviour: behaviourSchema.nullable(),
  products: products.nullable(),
  agreement: z.array(crossTable),
  sharedNames: z.array(sharedName),
});
