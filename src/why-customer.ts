import type { Configuration } from './config/configuration.js';
import { explainCustomer, type Explanation } from './model/explain-customer.js';
import { type CustomerCase, readCustomerCase } from './runs/read-customer-case.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';

/** A customer of the last run, and why it is in its segment. */
export interface ExplainedCustomer extends CustomerCase {
  readonly explanation: Explanation;
}

/**
 * Explains the segment of a customer of the configuration's last run. Nothing is written.
 *
 * @throws Failure noInput when there is no such run or customer, tryLater when another process writes to the database
 */
export async function whyCustomer(
  configuration: Configuration,
  customerId: string,
  host: MemoryHost,
): Promise<ExplainedCustomer> {
  const found = await withMemoryEngine(configuration, host, (engine) =>
    readCustomerCase(engine, configuration, customerId),
  );
  const { model, values } = found;
  return { ...found, explanation: explainCustomer(model, values, decimalsOf(model.currency)) };
}

/** How many decimals amounts of a currency have. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
