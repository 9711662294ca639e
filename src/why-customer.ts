import type { Configuration } from './config/configuration.js';
import { explainCustomer, type Explanation } from './model/explain-customer.js';
import { type CustomerCase, readCustomerCase } from './runs/read-customer-case.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';

/** A customer of a run, and why it is in its segment. */
export interface ExplainedCustomer extends CustomerCase {
  readonly explanation: Explanation;
}

/**
 * Explains the segment of a customer of a run. Nothing is written.
 *
 * @param run id or absolute path of the run; null for the last published one
 * @throws Failure noInput when there is no such run or customer
 */
export async function whyCustomer(
  configuration: Configuration,
  customerId: string,
  run: string | null,
  host: MemoryHost,
): Promise<ExplainedCustomer> {
  const found = await withMemoryEngine(configuration, host, (engine) =>
    readCustomerCase(engine, configuration, customerId, run),
  );
  const { model, values } = found;
  return { ...found, explanation: explainCustomer(model, values, decimalsOf(model.currency)) };
}

/** How many decimals amounts of a currency have. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
