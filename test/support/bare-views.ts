import type { Group, Views } from '../../src/scores/views.js';

const NOBODY: Group = { customers: 0, customerShare: 0, revenue: '0.00', revenueShare: 0 };
const SCORES = [1, 2, 3, 4, 5];

/** Views of a shop in which nobody is anywhere: all zeros and nulls that the types allow. */
export const bareViews: Views = {
  rfm: {
    monetary: 'gross',
    thresholds: 'fixed',
    frozenSince: null,
    cutPoints: { recency: [0, 0, 0, 0], frequency: [1, 1, 1, 1], monetary: [-5, 0, 0, 0.1 + 0.2] },
    scoreCustomers: {
      recency: [0, 0, 0, 0, 0],
      frequency: [0, 0, 0, 0, 0],
      monetary: [0, 0, 0, 0, 0],
    },
    emptyScores: [{ measure: 'frequency', scores: [2, 3, 4, 5] }],
    sums: Array.from({ length: 13 }, (_, i) => ({ sum: i + 3, ...NOBODY })),
    bands: [
      { band: 'low', from: 3, to: 6, averageOrderValue: null, ...NOBODY },
      { band: 'medium', from: 7, to: 10, averageOrderValue: null, ...NOBODY },
      { band: 'high', from: 11, to: 15, averageOrderValue: null, ...NOBODY },
    ],
    cells: SCORES.flatMap((recency) =>
      SCORES.map((frequency) => ({ recency, frequency, customers: 0, revenue: '0.00', meanSpend: null })),
    ),
    strategies: [
      { key: 'vip_rewards', orderValueAbove: '0.00', active: NOBODY, ...NOBODY },
      {
        key: 'balanced_incentives',
        threshold: '0.00',
        above: NOBODY,
        below: NOBODY,
        medianShortfall: null,
        notFor: 0,
        ...NOBODY,
      },
      {
        key: 'reactivation',
        threshold: '0.00',
        orderValueTrack: NOBODY,
        frequencyTrack: NOBODY,
        tied: NOBODY,
        ...NOBODY,
      },
    ],
  },
  named: {
    grid: 'grid.yaml',
    axes: [{ measure: 'recency', bins: 1 }],
    segments: [
      {
        key: 'all',
        name: 'Everybody',
        cells: 'all scores',
        recencyDays: null,
        orders: null,
        netSpend: null,
        steps: [],
        actions: [],
        leftOut: [{ lacks: 'products' }],
        ...NOBODY,
      },
    ],
  },
  lifecycle: {
    bigSpenderAbove: '0.00',
    backtest: null,
    groups: (['churned', 'potential_churner', 'new', 'loyal', 'active'] as const).map((group) => ({
      group,
      actionGroup:
        group === 'new' ? 'potential' : group === 'loyal' || group === 'active' ? 'top' : 'at_risk',
      meanOrders: null,
      meanOrderValue: null,
      meanFrequencyScore: null,
      meanMonetaryScore: null,
      bigSpenders: 0,
      ...NOBODY,
    })),
    actionGroups: (['top', 'potential', 'at_risk'] as const).map((actionGroup) => ({
      actionGroup,
      ...NOBODY,
    })),
  },
  behaviour: {
    rankings: { net_spend: [], average_order_value: [], orders: [] },
    oneTimeBuyers: NOBODY,
    consistentBuyers: NOBODY,
    otherBigBuyers: NOBODY,
    distribution: { bins: [], byOrders: [] },
    densestRegion: null,
    tiers: {
      highAbove: '0.00',
      lowUpTo: '0.00',
      tiers: [
        { tier: 'high', ...NOBODY },
        { tier: 'mid', ...NOBODY },
        { tier: 'low', ...NOBODY },
      ],
      oneTimeInMid: NOBODY,
      highSpendInMid: NOBODY,
      nearest: [],
    },
    findings: [
      { key: 'first_basket_and_return', verdict: 'undecided', effect: null, customers: 12, figures: [] },
      { key: 'frequent_buyers_item_price', verdict: 'undecided', effect: null, customers: 0, figures: [] },
    ],
  },
  products: { fewestBuyers: 5, segments: [] },
  agreement: [{ view: 'named', columns: [], rows: [], surprising: [] }],
  sharedNames: [],
};
