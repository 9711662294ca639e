import { z } from 'zod';
import { DUPLICATES, FEATURE_NAMES, MONETARY, TRANSFORMS } from '../config/configuration.js';
import type { ModelSegment, ReferenceBins } from './model.js';

const count = z.int().min(1);
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);

const feature = z
  .strictObject({
    name: z.enum(FEATURE_NAMES),
    transform: z.enum(TRANSFORMS),
    mean: z.number(),
    standardDeviation: z.number().min(0),
    constant: z.boolean(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .refine(({ constant, standardDeviation }) => constant || standardDeviation > 0)
  .refine(({ low, high }) => (low === null) === (high === null) && (low ?? 0) <= (high ?? 0));

const segment = z.strictObject({
  id: z.string().min(1),
  rank: count,
  name: z.string(),
  centroid: z.array(z.number()),
});

const reference = z
  .strictObject({ edges: z.array(z.number()).min(1), shares: z.array(z.number().min(0).max(1)) })
  .refine(({ edges }) => edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)))
  .refine(({ edges, shares }) => shares.length === edges.length + 1 && shares.some((share) => share > 0));

const lines = z.strictObject({
  voidWithin: z.string().nullable(),
  voidWithinSeconds: z.number().nullable(),
  adjustments: z.array(z.string()),
  duplicates: z.enum(DUPLICATES),
});

const rising = z
  .array(z.number())
  .refine((cuts) => cuts.every((cut, index) => index === 0 || cut >= (cuts[index - 1] ?? cut)));
const four = rising.refine((cuts) => cuts.length === 4);

const scores = z.strictObject({
  monetary: z.enum(MONETARY),
  cutPoints: z.strictObject({ recency: four, frequency: four, monetary: four }),
  grid: z.strictObject({
    recency: rising.exactOptional(),
    frequency: rising.exactOptional(),
    monetary: rising.exactOptional(),
  }),
  run: z.string(),
  snapshot: moment,
});

/** What a `model.json` must hold before it is believed. */
export const modelSchema = z
  .strictObject({
    schemaVersion: z.string(),
    run: z.string(),
    snapshot: moment,
    series: z.string(),
    features: z.array(feature).min(1),
    segments: z.array(segment).min(2),
    reference: z.array(reference),
    scores: scores.optional(),
    window: z.iso.duration(),
    lines,
    currency: z.string().regex(/^[A-Z]{3}$/),
    versions: z.record(z.string(), z.string()),
    checksum: z.string(),
  })
  .refine(({ features }) => areDistinct(features.map(({ name }) => name)))
  .refine(({ features, segments, reference: bins }) => fit(features.length, segments, bins));

function fit(features: number, segments: readonly ModelSegment[], bins: readonly ReferenceBins[]): boolean {
  return (
    bins.length === features &&
    areDistinct(segments.map(({ id }) => id)) &&
    segments.every(({ rank, centroid }, index) => rank === index + 1 && centroid.length === features)
  );
}

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;
