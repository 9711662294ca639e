import { money } from '../../segments/money.js';
import type { Engine } from '../../warehouse/engine.js';
import { statement } from '../../warehouse/statements.js';
import { type StepFamilies, toOwnStep } from '../own-steps.js';
import { type Counted, sumCounted, toGroup } from '../sum-groups.js';
import type { BehaviourView, BuyerMark } from '../views.js';

type Tiers = BehaviourView['tiers'];
type Tier = Tiers['tiers'][number]['tier'];

/** The tiers of value, the big buyers, and the whole shop that their shares are of. */
export interface TieredShop extends Pick<
  BehaviourView,
  'oneTimeBuyers' | 'consistentBuyers' | 'otherBigBuyers'
> {
  readonly tiers: Omit<Tiers, 'highAbove' | 'lowUpTo'>;
  readonly shop: Counted;
}

/**
 * Sums up the tiers and marks of `behaviour_marks`, and finds who of the middle tier is nearest to the high one.
 *
 * @param families give the own steps of these customers their titles
 */
export async function readTiers(engine: Engine, families: StepFamilies): Promise<TieredShop> {
  const rows = await engine.query(statement('scores/behaviour_groups'));
  const parts = rows.map((row) => ({
    tier: row['value_tier'] as Tier,
    mark: row['buyer_mark'] as BuyerMark | null,
    spendsHigh: row['spends_high'] === true,
    isBig: row['is_big_buyer'] === true,
    customers: Number(row['customers']),
    revenue: money(row['revenue']),
  }));
  const shop = sumCounted(parts);
  const group = (holds: (part: (typeof parts)[number]) => boolean) =>
    toGroup(sumCounted(parts.filter(holds)), shop);
  const tier = (name: Tier) => ({ tier: name, ...group((part) => part.tier === name) });
  return {
    shop,
    oneTimeBuyers: group(({ mark }) => mark === 'one_time'),
    consistentBuyers: group(({ mark }) => mark === 'consistent'),
    otherBigBuyers: group(({ mark, isBig }) => isBig && mark === null),
    tiers: {
      tiers: [tier('high'), tier('mid'), tier('low')],
      oneTimeInMid: group((part) => part.tier === 'mid' && part.mark === 'one_time'),
      highSpendInMid: group((part) => part.tier === 'mid' && part.spendsHigh),
      nearest: await readNearest(engine, families),
    },
  };
}

async function readNearest(engine: Engine, families: StepFamilies): Promise<Tiers['nearest']> {
  const rows = await engine.query(statement('scores/behaviour_nearest'));
  return rows.map((row) => ({
    customerId: String(row['customer_id']),
    netSpend: money(row['net_spend']),
    orders: Number(row['orders']),
    recencyDays: Number(row['recency_days']),
    step: toOwnStep(families, String(row['step'])),
    lacksOrders: Number(row['lacks_orders']),
    lacksSpend: money(row['lacks_spend']),
  }));
}
