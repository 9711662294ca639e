import { z } from 'zod';
import {
  CUSTOMER_IDS,
  DEFAULT_TRANSFORMS,
  DUPLICATES,
  FEATURE_NAMES,
  STABILITY_ALERTS,
  TRANSFORMS,
  VANISHED_POLICIES,
} from './configuration.js';
import { mappingSchema } from './mapping-schema.js';
import { keys, of } from './schema-parts.js';
import { scoresSchema } from './scores-schema.js';
import {
  calendarDuration,
  currencyCode,
  fixedDuration,
  localeTag,
  memorySize,
  moment,
  numberBetween,
  oneOf,
  orAll,
  orNone,
  refitPolicy,
  runningTime,
  secret,
  share,
  text,
  truth,
  waiting,
  wholeDays,
  wholeNumber,
} from './values.js';

const feature = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  keys('a feature name, or a name and a transform', {
    name: of(oneOf(FEATURE_NAMES)),
    transform: of(oneOf(TRANSFORMS)).optional(),
  }).transform(({ name, transform }) => ({ name, transform: transform ?? DEFAULT_TRANSFORMS[name] })),
);

const features = z
  .array(feature, 'a list of features')
  .min(1, 'a list of at least one feature')
  .refine((list) => distinct(list.map(({ name }) => name)), 'a list that names each feature once');

const clusters = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? value : { count: value }),
  keys('a number of clusters, or the keys count, features, winsorise and resamples', {
    count: of(wholeNumber(2, 50)).optional(),
    features: features.optional(),
    winsorise: of(orNone(numberBetween(0, 0.5))).optional(),
    resamples: of(wholeNumber(0, 1000)).optional(),
  }),
);

const SUCH = 'such as {path: exports/*.csv, name: web}';

const source = z.preprocess(
  (value) => (typeof value === 'string' ? { path: value } : value),
  keys(`a path, or a source ${SUCH}`, {
    path: of(text('the path of a file or folder, a pattern such as exports/*.csv, or an address')),
    name: of(text('a name for the shop that the orders belong to')).optional(),
    ...mappingSchema,
  }),
);

const sources = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(source, `a path, or a list of paths and of sources ${SUCH}`).min(1, 'at least one path'),
);

const code = text('a product code as text (put quotes around one that looks like a number)');
const days = of(wholeNumber(1, 36_500)).nullable().optional();

/**
 * The schema of every layer of the configuration: the file, the variables and the flags. All keys are optional.
 * The message of each issue is what is allowed, in words that follow "must be"; for unknown keys the known ones,
 * separated by commas.
 */
export const configurationSchema = keys('keys and their values', {
  sources: sources.optional(),
  ...mappingSchema,
  vanished: of(oneOf(VANISHED_POLICIES)).optional(),
  clusters: clusters.optional(),
  refit: of(refitPolicy).optional(),
  drift: of(numberBetween(0, 100)).optional(),
  snapshot: of(moment).nullable().optional(),
  window: of(calendarDuration).optional(),
  every: of(wholeDays).optional(),
  seed: of(wholeNumber(0, 4_294_967_295)).optional(),
  out: of(text('the path of a folder')).optional(),
  database: of(text('the path of a file')).optional(),
  memory: of(memorySize).nullable().optional(),
  threads: of(wholeNumber(1, 1024)).nullable().optional(),
  spill: of(text('the path of a folder')).nullable().optional(),
  wait: of(waiting).optional(),
  timeout: of(orNone(runningTime)).nullable().optional(),
  draft: of(truth).optional(),
  keep: keys('the keys runs and drafts', {
    runs: of(orAll(wholeNumber(1, 100_000))).optional(),
    drafts: of(orAll(wholeDays)).optional(),
  }).optional(),
  quiet: of(truth).optional(),
  jsonLogs: of(truth).optional(),
  currency: of(currencyCode).optional(),
  locale: of(localeTag).optional(),
  customerIds: of(oneOf(CUSTOMER_IDS)).optional(),
  salt: of(secret).nullable().optional(),
  lines: keys('the keys voidWithin, adjustments and duplicates', {
    voidWithin: of(fixedDuration).optional(),
    adjustments: z.array(of(code), 'a list of product codes').optional(),
    duplicates: of(oneOf(DUPLICATES)).optional(),
  }).optional(),
  gates: keys('the keys unreadable, rows, lastPurchase and guests', {
    unreadable: of(orNone(share)).optional(),
    rows: of(orNone(share)).optional(),
    lastPurchase: of(orNone(calendarDuration)).optional(),
    guests: of(orNone(share)).optional(),
  }).optional(),
  alerts: keys('the keys segmentShare, championsLost, returnRatio, stability and drift', {
    segmentShare: of(orNone(share)).optional(),
    championsLost: of(orNone(share)).optional(),
    returnRatio: of(orNone(share)).optional(),
    stability: of(orNone(oneOf(STABILITY_ALERTS))).optional(),
    drift: of(truth).optional(),
  }).optional(),
  failOnAlert: of(truth).optional(),
  lifecycle: keys('the keys lapsing and lapsed', { lapsing: days, lapsed: days })
    .refine(({ lapsing, lapsed }) => (lapsing ?? 0) < (lapsed ?? Infinity), {
      path: ['lapsed'],
      message: 'more days than lapsing',
    })
    .optional(),
  ...scoresSchema,
  playbook: of(text('the path of a file')).nullable().optional(),
  without: z
    .array(of(text('the name of a channel or programme')), 'a list of channels and programmes')
    .optional(),
});

export type ConfigurationValues = z.output<typeof configurationSchema>;

function distinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
