import type { FeatureName } from '../config/configuration.js';

/** Where each feature stands in the feature table. */
const COLUMNS: Readonly<Record<FeatureName, string>> = {
  spend: 'gross_spend',
  net_spend: 'net_spend',
  orders: 'orders',
  return_ratio: 'return_ratio',
  average_order_value: 'average_order_value',
  recency_days: 'recency_days',
  tenure_days: 'tenure_days',
};

/** The expression of a feature's value in its own units, as a double, in a row of `features`. */
export const featureValue = (name: FeatureName): string => `cast(${COLUMNS[name]} as double)`;
