import type { Configuration } from '../config/configuration.js';
import type { Period } from '../purchases/period.js';
import type { Rhythm } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** With fewer gaps than this the shop's rhythm can't be read from its data. */
const FEWEST_GAPS = 100;
const DEFAULT_LAPSING_DAYS = 90;
const DEFAULT_LAPSED_DAYS = 180;

/** Creates `features`: one row per customer with a sale in the window. */
export async function deriveFeatures(engine: Engine, period: Period): Promise<void> {
  await engine.createTable('features', statement('features/features', { snapshot: timestamp(period.to) }));
}

/**
 * After how many days of silence a customer counts as lapsing and as lapsed: the 90th and 95th percentile of the gaps
 * between customers' order days, unless configured; 90 and 180 where there are fewer than 100 gaps.
 */
export async function readRhythm(engine: Engine, lifecycle: Configuration['lifecycle']): Promise<Rhythm> {
  const [row] = await engine.query(statement('features/order_gaps'));
  const gaps = Number(row?.['gaps'] ?? 0);
  const hasEnough = gaps >= FEWEST_GAPS;
  const read = {
    lapsingDays: hasEnough ? Number(row?.['lapsing_days']) : DEFAULT_LAPSING_DAYS,
    lapsedDays: hasEnough ? Number(row?.['lapsed_days']) : DEFAULT_LAPSED_DAYS,
  };
  const isConfigured = lifecycle.lapsing !== null || lifecycle.lapsed !== null;
  return {
    lapsingDays: lifecycle.lapsing ?? read.lapsingDays,
    lapsedDays: lifecycle.lapsed ?? read.lapsedDays,
    gaps,
    source: isConfigured ? 'configured' : hasEnough ? 'data' : 'default',
  };
}
