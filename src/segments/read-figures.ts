import type { Engine, Row } from '../warehouse/engine.js';
import { fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { money } from './money.js';
import type { Level, Profile, Quartiles, Rhythm, SegmentFigures, Silence, Standing } from './segment.js';

/** The segments and the whole shop, summed up. */
export interface Figures {
  readonly segments: readonly SegmentFigures[];
  readonly shop: Profile;
  /** For each segment, in order of rank, the cluster (from 0) that it is. */
  readonly clusters: readonly number[];
}

/**
 * Ranks the clusters by falling net spend, creates `members` (features with rank and distance), and sums up each
 * segment and the whole shop.
 */
export async function readFigures(engine: Engine, rhythm: Rhythm): Promise<Figures> {
  const ranked = await engine.query(statement('segments/net_spend_by_cluster'));
  const ranks = ranked.map((row, index) => `(${Number(row['cluster'])}, ${index + 1})`).join(', ');
  await engine.createTable('members', statement('segments/members', { ranks: fragment(ranks) }));
  const [shop, ...profiles] = await engine.query(statement('segments/profiles'));
  const standings = await engine.query(statement('segments/standings'));
  if (shop === undefined) throw new Error('no customers to profile');
  return {
    segments: profiles.map((row, index) => toFigures(row, standings[index] ?? {}, shop, rhythm)),
    shop: toProfile(shop),
    clusters: ranked.map((row) => Number(row['cluster']) - 1),
  };
}

function toFigures(row: Row, standing: Row, shop: Row, rhythm: Rhythm): SegmentFigures {
  const profile = toProfile(row);
  const total = Number(shop['net_spend']);
  return {
    rank: Number(row['rank']),
    customers: Number(row['customers']),
    customerShare: Number(row['customers']) / Number(shop['customers']),
    revenue: money(row['net_spend']),
    largestNetSpend: money(row['largest_net_spend']),
    revenueShare: total === 0 ? 0 : Number(row['net_spend']) / total,
    profile,
    standings: {
      spend: toStanding(standing['spend']),
      orders: toStanding(standing['orders']),
      averageOrderValue: toStanding(standing['average_order_value']),
      returnRatio: toStanding(standing['return_ratio']),
      recencyDays: toStanding(standing['recency_days']),
    },
    silence: toSilence(profile.recencyDays.median, rhythm),
  };
}

function toProfile(row: Row): Profile {
  const quartiles = <T>(name: string, convert: (value: Row[string] | undefined) => T): Quartiles<T> => ({
    q1: convert(row[`${name}_q1`]),
    median: convert(row[`${name}_median`]),
    q3: convert(row[`${name}_q3`]),
  });
  return {
    spend: quartiles('spend', money),
    orders: quartiles('orders', Number),
    averageOrderValue: quartiles('average_order_value', money),
    returnRatio: { ...quartiles('return_ratio', Number), mean: Number(row['return_ratio_mean']) },
    recencyDays: quartiles('recency_days', Number),
    oneOrderShare: Number(row['one_order_share']),
    returnerShare: Number(row['returner_share']),
  };
}

function toStanding(value: Row[string] | undefined): Standing {
  const standing = Number(value);
  const fifth = Math.min(5, Math.floor(standing * 5) + 1);
  return { standing, level: fifth as Level };
}

function toSilence(medianRecency: number, { lapsingDays, lapsedDays }: Rhythm): Silence {
  if (medianRecency > lapsedDays) return 'lapsed';
  return medianRecency > lapsingDays ? 'lapsing' : 'recent';
}
