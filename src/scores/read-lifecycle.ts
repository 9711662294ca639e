import { money } from '../segments/money.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { divideMoney } from './divide-money.js';
import { readOrderValues } from './read-order-values.js';
import { type Counted, sumCounted, toGroup } from './sum-groups.js';
import { ACTION_GROUPS, type ActionGroup, LIFECYCLE_GROUPS, type LifecycleGroup } from './views.js';
import type { LifecycleView } from './views.js';

const ACTION_GROUP_OF: Readonly<Record<LifecycleGroup, ActionGroup>> = {
  churned: 'at_risk',
  potential_churner: 'at_risk',
  new: 'potential',
  loyal: 'top',
  active: 'top',
};

/** A lifecycle group with the sums that its means are made of. */
interface Summed extends Counted {
  readonly group: LifecycleGroup;
  readonly actionGroup: ActionGroup;
  readonly orders: number;
  readonly frequencyScores: number;
  readonly monetaryScores: number;
  readonly bigSpenders: number;
}

/**
 * Sums up `lifecycle_groups`. The mean order value of a group is its net revenue over its orders: what an order of the group
 * is worth, not the mean of its customers' average order values.
 */
export async function readLifecycle(engine: Engine): Promise<Omit<LifecycleView, 'backtest'>> {
  const { topTenthAbove } = await readOrderValues(engine);
  const rows = await engine.query(statement('scores/lifecycle_counts'));
  const groups = LIFECYCLE_GROUPS.map((group) => {
    const row = rows.find((one) => one['lifecycle_group'] === group);
    return toSummed(group, row ?? {});
  });
  const shop = sumCounted(groups);
  return {
    bigSpenderAbove: divideMoney(topTenthAbove),
    groups: groups.map((summed) => describeGroup(summed, shop)),
    actionGroups: ACTION_GROUPS.map((actionGroup) => {
      const own = groups.filter((summed) => summed.actionGroup === actionGroup);
      return { actionGroup, ...toGroup(sumCounted(own), shop) };
    }),
  };
}

const toSummed = (group: LifecycleGroup, row: Row): Summed => ({
  group,
  actionGroup: ACTION_GROUP_OF[group],
  customers: Number(row['customers'] ?? 0),
  revenue: money(row['revenue'] ?? '0.00'),
  orders: Number(row['orders'] ?? 0),
  frequencyScores: Number(row['frequency_scores'] ?? 0),
  monetaryScores: Number(row['monetary_scores'] ?? 0),
  bigSpenders: Number(row['big_spenders'] ?? 0),
});

function describeGroup(summed: Summed, shop: Counted): LifecycleView['groups'][number] {
  const { group, actionGroup, customers, revenue, orders, frequencyScores, monetaryScores, bigSpenders } =
    summed;
  const perCustomer = (sum: number): number | null => (customers === 0 ? null : sum / customers);
  return {
    group,
    actionGroup,
    ...toGroup(summed, shop),
    meanOrders: perCustomer(orders),
    meanOrderValue: orders === 0 ? null : divideMoney(revenue, orders),
    meanFrequencyScore: perCustomer(frequencyScores),
    meanMonetaryScore: perCustomer(monetaryScores),
    bigSpenders,
  };
}
