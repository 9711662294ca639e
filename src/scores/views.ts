import type { Money } from '../segments/segment.js';

/**
 * What the views beside the clusters say of the shop, summed up for the report. Shares are 0 to 1; revenue is net
 * spend; a part is null where its view is switched off, and says in `missing` what could not be computed and why.
 */
export interface Views {
  readonly rfm: RfmView | null;
  readonly named: NamedView | null;
  readonly lifecycle: LifecycleView | null;
  readonly behaviour: BehaviourView | null;
  /** Null too where the source names no products. */
  readonly products: ProductsView | null;
  /** Where the clusters and another view meet: one a view that is on and has more than one group. */
  readonly agreement: readonly CrossTable[];
  /** Named segments with a name like that of a part of the lifecycle; none where one of the two views is off. */
  readonly sharedNames: readonly SharedName[];
}

/** A number of customers and what they brought. */
export interface Group {
  readonly customers: number;
  readonly customerShare: number;
  readonly revenue: Money;
  readonly revenueShare: number;
}

/** A marketing step that is some customers' own: its family in the playbook and its title there. */
export interface OwnStep {
  readonly family: string;
  readonly title: string;
}

// ── RFM scores ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** What customers are scored by. Recency is in days, the fewer the better. */
export const RFM_MEASURES = ['recency', 'frequency', 'monetary'] as const;
export type RfmMeasure = (typeof RFM_MEASURES)[number];

/** Cut points of each measure between its fifths, rising, in its own units: days, orders, money. Four each. */
export type CutPoints = Readonly<Record<RfmMeasure, readonly number[]>>;

export const BANDS = ['low', 'medium', 'high'] as const;
export type Band = (typeof BANDS)[number];

export interface RfmView {
  /** What monetary is: spend net of returns, or before them. */
  readonly monetary: 'net' | 'gross';
  /** Where the cut points come from: tonight's customers, an earlier run's model, or the configuration. */
  readonly thresholds: 'fitted' | 'frozen' | 'fixed';
  /** The run whose cut points these are, where they are frozen. */
  readonly frozenSince: { readonly run: string; readonly snapshot: string } | null;
  readonly cutPoints: CutPoints;
  /** Customers with each score of a measure, from score 1 to 5. */
  readonly scoreCustomers: Readonly<Record<RfmMeasure, readonly number[]>>;
  /** Measures of which some fifths are empty, since too many customers have the same value. */
  readonly emptyScores: readonly { readonly measure: RfmMeasure; readonly scores: readonly number[] }[];
  /** All sums from 3 to 15, also those of nobody. */
  readonly sums: readonly (Group & { readonly sum: number })[];
  readonly bands: readonly (Group & {
    readonly band: Band;
    readonly from: number;
    readonly to: number;
    /** Mean over its customers; null when there are none. */
    readonly averageOrderValue: Money | null;
  })[];
  /** All 25 cells, recency by frequency; the mean is per customer, null for a cell of nobody. */
  readonly cells: readonly {
    readonly recency: number;
    readonly frequency: number;
    readonly customers: number;
    readonly revenue: Money;
    readonly meanSpend: Money | null;
  }[];
  readonly strategies: readonly Strategy[];
}

export type Strategy =
  /** Average order value in the top fifth, one or two orders. */
  | (Group & {
      readonly key: 'vip_rewards';
      /** Average order value that the top fifth lies above. */
      readonly orderValueAbove: Money;
      /** Those who are not lapsing: silent for at most `rhythm.lapsingDays`. */
      readonly active: Group;
    })
  /** Frequency score 4 or 5; the threshold to pass is the median of the customers' average order values. */
  | (Group & {
      readonly key: 'balanced_incentives';
      readonly threshold: Money;
      readonly above: Group;
      readonly below: Group;
      /** Median of what those below lack; null when there are none. */
      readonly medianShortfall: Money | null;
      /** Customers whose own step forbids discounts. */
      readonly notFor: number;
    })
  /** RFM sum of 6 or less and average order value below the median: each to the track with fewer fifths to climb. */
  | (Group & {
      readonly key: 'reactivation';
      readonly threshold: Money;
      readonly orderValueTrack: Group;
      readonly frequencyTrack: Group;
      /** Those on the frequency track for whom that of order value is as long. */
      readonly tied: Group;
    });

// ── Named segments ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface NamedView {
  /** Path of the grid, as configured, or null for the one that comes with Quintet. */
  readonly grid: string | null;
  /** The measures that the grid is over, each with its number of bins. */
  readonly axes: readonly { readonly measure: RfmMeasure; readonly bins: number }[];
  /** In the grid's order, also those of nobody. */
  readonly segments: readonly NamedSegment[];
}

export interface NamedSegment extends Group {
  readonly key: string;
  readonly name: string;
  /** Its cells in words of the grid, e.g. `recency 5, frequency 4–5`. */
  readonly cells: string;
  /** Medians; null for a segment of nobody. */
  readonly recencyDays: number | null;
  readonly orders: number | null;
  readonly netSpend: Money | null;
  /** The steps that its customers have as their own, the most frequent first. */
  readonly steps: readonly (OwnStep & { readonly customers: number })[];
  /** Those that the shop can do: without channels that it lacks, and without products only those that need none. */
  readonly actions: readonly NamedAction[];
  /** How many of its actions were left out, and what each lacks. */
  readonly leftOut: readonly { readonly lacks: string }[];
}

export interface NamedAction {
  readonly text: string;
  /** Whether it gives a discount: then it is not for customers whose own step forbids that. */
  readonly isDiscount: boolean;
  /** Customers of the segment whose own step forbids it; 0 where it forbids nothing. */
  readonly notFor: number;
}

// ── Lifecycle ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const LIFECYCLE_GROUPS = ['churned', 'potential_churner', 'new', 'loyal', 'active'] as const;
export type LifecycleGroup = (typeof LIFECYCLE_GROUPS)[number];
export const ACTION_GROUPS = ['top', 'potential', 'at_risk'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface LifecycleView {
  /** Average order value that big spenders lie above (the top tenth). */
  readonly bigSpenderAbove: Money;
  /** All five, also those of nobody. Means are null for nobody. */
  readonly groups: readonly (Group & {
    readonly group: LifecycleGroup;
    readonly actionGroup: ActionGroup;
    readonly meanOrders: number | null;
    readonly meanOrderValue: Money | null;
    readonly meanFrequencyScore: number | null;
    readonly meanMonetaryScore: number | null;
    readonly bigSpenders: number;
  })[];
  readonly actionGroups: readonly (Group & { readonly actionGroup: ActionGroup })[];
  /**
   * Those who were churned at `asOf`, `daysAgo` days before the snapshot (the churn threshold in whole days), by the same
   * rule, and how many of them have ordered since; null where the data do not reach back that far, or it was not kept.
   */
  readonly backtest: {
    readonly asOf: string;
    readonly daysAgo: number;
    readonly customers: number;
    readonly returned: number;
  } | null;
}

// ── Behaviour ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const RANKINGS = ['net_spend', 'average_order_value', 'orders'] as const;
export type Ranking = (typeof RANKINGS)[number];

/**
 * A big buyer: top tenth by net spend. `one_time` on one or two orders; `consistent` on three or more with at least the
 * median of the customers' average order values.
 */
export type BuyerMark = 'one_time' | 'consistent';

export interface RankedCustomer {
  readonly customerId: string;
  readonly netSpend: Money;
  readonly averageOrderValue: Money;
  readonly orders: number;
  /** Its place in each of the three rankings, from 1; equal values have the same place. */
  readonly places: Readonly<Record<Ranking, number>>;
  readonly mark: BuyerMark | null;
  /** In the top tenth by net spend; also those that are neither one-time nor consistent. */
  readonly isBigBuyer: boolean;
}

export interface BehaviourView {
  /** The first ten of each ranking; equal values by customer id. */
  readonly rankings: Readonly<Record<Ranking, readonly RankedCustomer[]>>;
  readonly oneTimeBuyers: Group;
  readonly consistentBuyers: Group;
  /** Big buyers on three or more orders that are smaller: neither of the two. */
  readonly otherBigBuyers: Group;
  /**
   * Customers by orders and net spend, for the picture: bins of whole orders and of spend, the outermost open. At most
   * 30 by 30; empty ones are left out.
   */
  readonly distribution: {
    readonly bins: readonly {
      readonly orders: readonly [from: number, to: number | null];
      readonly spend: readonly [from: number | null, to: number | null];
      readonly customers: number;
      readonly revenue: Money;
    }[];
    /** The same by orders alone, rising, with the median of net spend. */
    readonly byOrders: readonly {
      readonly orders: readonly [from: number, to: number | null];
      readonly customers: number;
      readonly revenue: Money;
      readonly medianSpend: Money;
    }[];
  };
  /** The smallest rectangle that holds at least half of the customers; null where there are none. */
  readonly densestRegion:
    | (Group & {
        /** Whole orders, both included. */
        readonly orders: readonly [number, number];
        /** Net spend, from (included) to (excluded), multiples of 100. */
        readonly spend: readonly [number, number];
      })
    | null;
  readonly tiers: {
    /** Net spend that the top fifth lies above, and that the bottom two fifths don't. */
    readonly highAbove: Money;
    readonly lowUpTo: Money;
    readonly tiers: readonly (Group & { readonly tier: 'high' | 'mid' | 'low' })[];
    /** One-time big buyers, all of them in the middle tier. */
    readonly oneTimeInMid: Group;
    /** Customers of the middle tier who spend like the high one, on one or two orders; one-time big buyers are among them. */
    readonly highSpendInMid: Group;
    /** The ten customers of the middle tier who lack the least to the high one. */
    readonly nearest: readonly {
      readonly customerId: string;
      readonly netSpend: Money;
      readonly orders: number;
      readonly recencyDays: number;
      readonly step: OwnStep;
      /** Orders and spend that are missing; 0 where nothing is. */
      readonly lacksOrders: number;
      readonly lacksSpend: Money;
    }[];
  };
  readonly findings: readonly Finding[];
}

export const FINDING_KEYS = [
  'first_basket_and_return',
  'frequent_buyers_order_value',
  'frequent_buyers_item_price',
  'stronger_mark_of_value',
  'most_in_medium_band',
] as const;
export type FindingKey = (typeof FINDING_KEYS)[number];

/** A popular belief held against the data. */
export interface Finding {
  readonly key: FindingKey;
  /** `undecided` where the interval holds both answers or the data are too few. */
  readonly verdict: 'supported' | 'contradicted' | 'undecided';
  /** What the verdict is about: a difference of shares, a correlation, a share; null when it can't be computed. */
  readonly effect: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    /** Confidence of the interval, e.g. 0.95. */
    readonly level: number;
    readonly kind: 'difference_of_shares' | 'rank_correlation' | 'difference_of_correlations' | 'share';
    /** How the interval was found, e.g. `newcombe`, `bootstrap`, `clopper_pearson`. */
    readonly method: 'newcombe' | 'bootstrap' | 'clopper_pearson';
  } | null;
  /** Customers that it was computed over. */
  readonly customers: number;
  /** The figures behind it, in the order in which they are shown; money as a number of currency units. */
  readonly figures: readonly { readonly label: FindingLabel; readonly value: number; readonly of: number }[];
}

/** What a figure of a finding is; `of` is the number of customers (or purchases) that it was computed over. */
export type FindingLabel =
  | `return_share_of_basket_fifth_${1 | 2 | 3 | 4 | 5}`
  | `order_value_of_frequency_score_${1 | 2 | 3 | 4 | 5}`
  | `item_price_of_frequency_score_${1 | 2 | 3 | 4 | 5}`
  | 'correlation_of_order_value_with_spend'
  | 'correlation_of_orders_with_spend'
  | 'correlation_of_orders_with_order_value'
  | 'share_low'
  | 'share_medium'
  | 'share_high';

// ── Products ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface ProductsView {
  /** By rank of the segment. */
  readonly segments: readonly {
    readonly segmentId: string;
    /** Fewest of its customers that must have bought a product for it to be named: 10, and 2 % of them. */
    readonly fewestBuyers: number;
    /**
     * What weighs more in its choices than in the shop's and was bought by a greater share of its customers than of the
     * shop's, the highest lift first; at most five.
     */
    readonly products: readonly {
      readonly product: string;
      /** Its usual description; the product's code where it has none. */
      readonly name: string;
      /** Customers of the segment and of the shop who bought it. */
      readonly buyers: number;
      readonly buyersInShop: number;
      /** Products that these customers chose in all, each once a customer. */
      readonly choices: number;
      readonly choicesInShop: number;
      /** Its share of the segment's choices over its share of the shop's. */
      readonly lift: number;
    }[];
  }[];
  /** Fewest buyers in the segment that a product must have to be named, who are also at least 2 % of the segment. */
  readonly fewestBuyers: number;
}

// ── Where the views agree ───────────────────────────────────────────────────────────────────────────────────────────

export interface CrossTable {
  readonly view: 'named' | 'lifecycle';
  /** Keys of the view's groups, in its order, and their names. */
  readonly columns: readonly { readonly key: string; readonly name: string; readonly customers: number }[];
  /** One row a segment, by rank; one cell a column. */
  readonly rows: readonly {
    readonly segmentId: string;
    readonly customers: number;
    readonly cells: readonly { readonly customers: number; readonly revenue: Money }[];
  }[];
  /** Cells that hold far more or far fewer customers than if the views knew nothing of each other. */
  readonly surprising: readonly {
    readonly segmentId: string;
    readonly column: string;
    readonly customers: number;
    /** Customers if the views were independent: row × column / all. */
    readonly expected: number;
    readonly direction: 'more' | 'fewer';
    /** Their share of the segment and of the column. */
    readonly shareOfSegment: number;
    readonly shareOfColumn: number;
  }[];
}

/** A named segment and a part of the lifecycle whose names are alike, though they are not the same customers. */
export interface SharedName {
  /** Key of the named segment, and its name. */
  readonly key: string;
  readonly name: string;
  readonly lifecycle: LifecycleGroup | ActionGroup;
  /** Customers of the named segment, of the part of the lifecycle, and in both. */
  readonly customers: number;
  readonly lifecycleCustomers: number;
  readonly both: number;
}
