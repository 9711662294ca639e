import { z } from 'zod';
import { hashCustomer } from '../report/name-customers.js';
import type { Person } from './person.js';

/** Reports from before there was a choice show identifiers. */
const content = z.looseObject({
  customerIds: z
    .object({ are: z.enum(['shown', 'hashed', 'hidden']), saltMark: z.string().nullable() })
    .default({ are: 'shown', saltMark: null }),
});

/**
 * What a report, or a comparison of runs, may call a person: the identifier, its hash, or nothing where customers are numbered.
 *
 * @param report content of a `report.json` or `compare.json`
 * @returns null where it can't be told, since customers are hashed with a salt that is not known
 * @throws SyntaxError when it is neither
 */
export function namesInReport(report: unknown, { customerId, salt }: Person): readonly string[] | null {
  const read = content.safeParse(report);
  if (!read.success) throw new SyntaxError('it does not say what its customers are called');
  const { are, saltMark } = read.data.customerIds;
  if (are === 'hidden') return [];
  if (are === 'shown') return [customerId];
  return salt !== null && saltMark === hashCustomer(salt, '') ? [hashCustomer(salt, customerId)] : null;
}
