import type { Configuration } from '../config/configuration.js';
import type { CustomerNaming } from '../config/customer-naming.js';
import { hashCustomer } from '../report/name-customers.js';
import type { CustomerIds } from '../report/report-model.js';

/**
 * What customers are called in a comparison: what the strictest of the two reports and the configuration wants. Hashes are
 * those of the reports; without the salt of these, customers are hidden.
 */
export function chooseNaming(
  reports: readonly CustomerIds[],
  { customerIds, salt }: Pick<Configuration, 'customerIds' | 'salt'>,
): CustomerNaming {
  const wanted = new Set([...reports.map(({ are }) => are), customerIds]);
  if (wanted.has('hidden')) return { are: 'hidden' };
  if (!wanted.has('hashed')) return { are: 'shown' };
  if (salt === null) return { are: 'hidden' };
  const isTheirs = reports.every(({ saltMark }) => saltMark === null || saltMark === hashCustomer(salt, ''));
  return isTheirs ? { are: 'hashed', salt } : { are: 'hidden' };
}
