import { z } from 'zod';
import { CUSTOMER_IDS, FEATURE_NAMES } from '../../config/configuration.js';
import { REFIT_REASONS } from '../../model/decide-refit.js';
import type { ReportModel } from '../report-model.js';
import { alertSchema, movementSchema } from './movement-schema.js';
import { count, coverage, day, moment, money, rank, runAt, share } from './schema-parts.js';
import { profileSchema, segmentSchema } from './segment-schema.js';
import { viewsSchema } from './views-schema.js';

const run = z.object({
  id: z.string(),
  startedAt: z.string(),
  snapshot: moment,
  window: z.object({ from: moment, to: moment }),
  clusters: count,
  seed: z.number(),
  previous: runAt.nullable(),
});

const shop = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  locale: z.string().refine(isLocale),
});

const customerIds = z.object({ are: z.enum(CUSTOMER_IDS), saltMark: z.string().nullable() });

const freshness = z.object({
  dataFrom: day,
  dataThrough: day,
  staleAfter: day,
  possiblyOlderCustomers: count,
});

const totals = z.object({
  rows: count,
  customers: count,
  orders: count,
  grossSpend: money,
  returnedValue: money,
  netSpend: money,
  guestRevenue: money,
  returnsOnlyCustomers: count,
  returnsOnlyValue: money,
  voids: z.object({ lines: count, value: money }),
  adjustments: z.object({ lines: count, net: money }),
});

const bridgeRow = z.object({
  kind: z.enum(['segments', 'returns-only', 'guests', 'adjustments', 'voids', 'zero', 'total']),
  lines: count,
  customers: count.nullable(),
  amount: money,
});

const places = z.object({
  read: count,
  unreadable: count,
  superseded: count,
  excluded: count,
  outsideWindow: count,
  guests: count,
  adjustments: count,
  voids: count,
  returns: count,
  sales: count,
  zero: count,
});

const step = z.object({
  family: z.string(),
  title: z.string(),
  call: z.string(),
  customers: count,
  revenue: money,
  eligibility: z.string(),
  offer: z.string(),
  channel: z.string(),
  measure: z.string(),
  avoid: z.string(),
  segments: z.array(z.string()),
  list: z.string(),
});

const clustering = z.object({
  inertia: z.number(),
  silhouette: z.number(),
  silhouetteCustomers: count,
  features: z.array(
    z.object({
      name: z.string(),
      transform: z.string(),
      mean: z.number(),
      standardDeviation: z.number(),
      constant: z.boolean(),
    }),
  ),
  sizes: z.array(count),
  restarts: count,
  sampleCustomers: count,
  lloydSteps: count,
  converged: z.boolean(),
});

const model = z.object({
  refitted: z.boolean(),
  reason: z.enum(REFIT_REASONS),
  earlier: z.object({ run: z.string(), snapshot: moment }).nullable(),
  bound: z.number(),
  drift: z.array(z.object({ feature: z.enum(FEATURE_NAMES), psi: z.number() })),
});

const spot = z.object({ x: z.number(), y: z.number(), rank });

const map = z.object({
  explained: z.tuple([z.number(), z.number()]),
  loadings: z.array(z.object({ feature: z.string(), x: z.number(), y: z.number() })),
  points: z.array(spot),
  centres: z.array(spot),
});

const trust = z.object({
  customers: count,
  resamples: count,
  skipped: count,
  ari: z.number().nullable(),
  sensitivity: z
    .object({
      leftOut: count,
      ari: z.number(),
      sameShare: share,
      word: z.enum(['same', 'alike', 'different']),
      segments: z.array(z.object({ rank, before: count, after: count, shift: z.number() })),
    })
    .nullable(),
});

const distribution = z
  .object({
    measure: z.enum(['spend', 'orders', 'returnRatio']),
    edges: z.array(z.number()).min(2),
    segments: z.array(z.object({ rank, customers: z.array(count) })),
  })
  .refine(({ edges, segments }) => segments.every(({ customers }) => customers.length === edges.length - 1));

const method = z.object({
  voidWithin: z.string().nullable(),
  adjustmentCodes: z.array(z.string()),
  window: z.string(),
  without: z.array(z.string()),
  versions: z.record(z.string(), z.string()),
});

/** What a `report.json` of this version must hold before it is believed. */
export const reportSchema = z.object({
  schemaVersion: z.string(),
  run,
  shop,
  customerIds,
  freshness,
  coverage: coverage.nullable(),
  checks: z.array(z.object({ name: z.string(), passed: z.boolean(), detail: z.string() })),
  totals,
  bridge: z.array(bridgeRow),
  lines: places.extend({
    duplicates: count,
    unreadableReasons: z.array(z.object({ reason: z.string(), lines: count })),
  }),
  files: z.array(places.extend({ name: z.string(), sheet: z.string().nullable() })),
  rhythm: z.object({
    lapsingDays: z.number(),
    lapsedDays: z.number(),
    gaps: count,
    source: z.enum(['data', 'configured', 'default']),
  }),
  profile: profileSchema,
  alerts: z.array(alertSchema),
  segments: z
    .array(segmentSchema)
    .min(1)
    .refine((segments) => segments.every((segment, index) => segment.rank === index + 1)),
  distributions: z.array(distribution),
  movement: movementSchema.nullable(),
  steps: z.array(step),
  clustering,
  model,
  map,
  scores: viewsSchema.nullable(),
  trust,
  method,
}) satisfies z.ZodType<ReportModel>;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
