import { z } from 'zod';
import { FEATURE_NAMES, TRANSFORMS } from '../config/configuration.js';
import { Failure } from '../failure.js';
import { coverage } from '../report/schema/schema-parts.js';

/** The version of `run.json` that this Quintet writes; it reads every one of the same first number up to it. */
export const RUN_SCHEMA_VERSION = '1.2';

/** How a run that left a folder stands: for everybody, or as a trial. */
export const KEPT_OUTCOMES = ['published', 'draft'] as const;

const sourcePath = z.union([z.string(), z.object({ path: z.string() }).transform(({ path }) => path)]);

const schema = z.object({
  schemaVersion: z.string(),
  id: z.string(),
  series: z.string(),
  outcome: z.enum(KEPT_OUTCOMES),
  startedAt: z.string(),
  finishedAt: z.string(),
  snapshot: z.string(),
  window: z.object({ from: z.string(), to: z.string() }),
  previous: z.object({ id: z.string(), snapshot: z.string() }).nullable(),
  seed: z.number(),
  configuration: z.looseObject({
    window: z.string(),
    every: z.string().optional(),
    currency: z.string(),
    locale: z.string().optional(),
    database: z.string().optional(),
    sources: z.array(sourcePath),
    clusters: z.looseObject({
      count: z.number(),
      features: z.array(z.object({ name: z.enum(FEATURE_NAMES), transform: z.enum(TRANSFORMS) })),
      winsorise: z.union([z.number(), z.literal('none')]).optional(),
    }),
  }),
  freshness: z
    .object({ dataThrough: z.string(), staleAfter: z.string(), coverage: coverage.nullable().default(null) })
    .optional(),
  inputs: z.array(z.looseObject({ path: z.string() })),
  versions: z.record(z.string(), z.string()),
  counts: z.looseObject({
    lines: z.looseObject({ read: z.number() }),
    totals: z.looseObject({ customers: z.number(), orders: z.number() }),
    steps: z.number().optional(),
    alerts: z.number().optional(),
  }),
  unreadable: z.looseObject({ lines: z.number() }).optional(),
  segments: z.array(
    z.object({
      id: z.string(),
      rank: z.number(),
      name: z.string(),
      customers: z.number(),
      revenue: z.string(),
      step: z.string(),
      stability: z.enum(['stable', 'fair', 'dissolves']).nullable().optional(),
    }),
  ),
  timings: z.array(z.object({ stage: z.string(), seconds: z.number() })),
});

/** What `run.json` tells of a run, as far as other commands ask for it. */
export type RunRecord = z.output<typeof schema>;

/**
 * Reads the text of a `run.json`.
 *
 * @param where what to call it in a message, e.g. its path
 * @throws Failure data when it is none, damaged, or of a version that is not known
 */
export function readRunRecord(text: string, where: string): RunRecord {
  const content = parse(text);
  const version = schema.pick({ schemaVersion: true }).safeParse(content).data?.schemaVersion ?? '';
  const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  const [ownFirst, ownSecond] = RUN_SCHEMA_VERSION.split('.');
  if (first !== undefined && (first !== ownFirst || Number(second) > Number(ownSecond))) {
    const said = `${where} is of version ${version}, and this Quintet knows ${RUN_SCHEMA_VERSION}`;
    throw new Failure('data', `${said}; use the Quintet that wrote it, or a newer one`);
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  throw new Failure('data', `${where} is damaged or no record of a run; remove its folder, or restore it`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
