import { money } from '../segments/money.js';
import type { Row } from '../warehouse/engine.js';
import type { Flow, Matrix, MatrixGroup } from './migration.js';

/**
 * Flows as a query gives them, in the order of the groups that they lead from and to; who joined and who left last.
 *
 * @param rows `from_group`, `to_group`, `customers`, `net_spend`, `net_spend_before`
 */
export function arrangeFlows(
  rows: readonly Row[],
  { before, tonight }: Pick<Matrix, 'before' | 'tonight'>,
): Flow[] {
  return rows
    .map(toFlow)
    .toSorted(
      (a, b) => place(before, a.from) - place(before, b.from) || place(tonight, a.to) - place(tonight, b.to),
    );
}

/** Where a group stands; those who joined or left stand last. */
const place = (groups: readonly MatrixGroup[], id: string | null): number =>
  id === null ? groups.length : groups.findIndex((group) => group.id === id);

function toFlow(row: Row): Flow {
  const textOrNull = (column: string) => (row[column] === null ? null : String(row[column]));
  const moneyOrNull = (column: string) => (row[column] === null ? null : money(row[column]));
  return {
    from: textOrNull('from_group'),
    to: textOrNull('to_group'),
    customers: Number(row['customers']),
    netSpend: moneyOrNull('net_spend'),
    netSpendBefore: moneyOrNull('net_spend_before'),
  };
}
