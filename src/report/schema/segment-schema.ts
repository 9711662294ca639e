import { z } from 'zod';
import { FEATURE_NAMES } from '../../config/configuration.js';
import { count, money, rank, share } from './schema-parts.js';

const quartiles = <T extends z.ZodType>(value: T) => z.object({ q1: value, median: value, q3: value });

/** What a group of customers looks like: a segment, or the whole shop. */
export const profileSchema = z.object({
  spend: quartiles(money),
  orders: quartiles(z.number()),
  averageOrderValue: quartiles(money),
  returnRatio: quartiles(z.number()).extend({ mean: z.number() }),
  recencyDays: quartiles(z.number()),
  oneOrderShare: share,
  returnerShare: share,
});

const standing = z.object({
  standing: share,
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
});

const nextStep = z.object({
  family: z.string(),
  title: z.string(),
  call: z.string(),
  reason: z.string(),
  offer: z.string(),
  channel: z.string(),
  measure: z.string(),
  eligibility: z.string(),
  eligibleCustomers: count,
  eligibleRevenue: money,
  fit: z.number(),
  fits: z.boolean(),
  avoid: z.string(),
});

const typicalCustomer = z.object({
  customerId: z.string(),
  netSpend: money,
  orders: count,
  averageOrderValue: money,
  returnRatio: z.number(),
  recencyDays: z.number(),
});

const rule = z.object({
  bounds: z.array(
    z.object({
      feature: z.enum(FEATURE_NAMES),
      above: z.number().nullable(),
      atMost: z.number().nullable(),
    }),
  ),
  text: z.string(),
  precision: share,
  coverage: share,
});

/** A segment of a report. */
export const segmentSchema = z.object({
  id: z.string(),
  rank,
  name: z.string(),
  sentence: z.string(),
  customers: count,
  customerShare: share,
  revenue: money,
  revenueShare: share,
  largestNetSpend: money.nullable(),
  profile: profileSchema,
  standings: z.object({
    spend: standing,
    orders: standing,
    averageOrderValue: standing,
    returnRatio: standing,
    recencyDays: standing,
  }),
  silence: z.enum(['recent', 'lapsing', 'lapsed']),
  nextStep,
  others: z.array(z.object({ family: z.string(), title: z.string(), customers: count, revenue: money })),
  instead: z
    .array(z.object({ family: z.string(), title: z.string(), rule: z.string(), also: z.string().nullable() }))
    .nullable(),
  typicalCustomers: z.array(typicalCustomer),
  centre: z.array(z.number()),
  kept: z.boolean(),
  formerName: z.string().nullable(),
  origin: z.object({
    fate: z.enum(['kept', 'split', 'merged', 'born']),
    from: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  centreMoved: z.number().nullable(),
  stability: z
    .object({
      jaccard: z.number(),
      q1: z.number(),
      q3: z.number(),
      worstTenth: z.number().nullable(),
      word: z.enum(['stable', 'fair', 'dissolves']),
    })
    .nullable(),
  rules: z.array(rule),
});
