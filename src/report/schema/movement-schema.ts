import { z } from 'zod';
import { ALERT_KEYS } from '../../migration/alert.js';
import { count, money, rank, runAt } from './schema-parts.js';

const matrixGroup = z.object({ id: z.string(), name: z.string(), customers: count });

const matrix = z.object({
  before: z.array(matrixGroup),
  tonight: z.array(matrixGroup),
  flows: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      customers: count,
      netSpend: money.nullable(),
      netSpendBefore: money.nullable(),
    }),
  ),
});

const migration = z.object({
  since: runAt,
  days: z.number(),
  clusters: matrix,
  named: matrix.nullable(),
  silenced: z.array(z.object({ segment: z.string(), customers: count, netSpend: money })),
});

/** What became of the customers and segments of earlier runs. */
export const movementSchema = z.object({
  previous: runAt,
  stayed: count,
  joined: count,
  left: count,
  bought: count,
  aged: count,
  model: count,
  ended: z.array(z.object({ id: z.string(), name: z.string(), into: rank.nullable() })),
  sincePrevious: migration,
  monthAgo: migration.nullable(),
});

const figure = z.union([z.number(), z.string()]);

/** A figure that is beyond its bound. */
export const alertSchema = z.object({
  key: z.enum(ALERT_KEYS),
  what: z.string(),
  before: figure.nullable(),
  now: figure,
  bound: figure,
  segment: z.object({ id: z.string(), name: z.string() }).nullable(),
  feature: z.string().nullable(),
  since: runAt.nullable(),
});
