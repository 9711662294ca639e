import { fragment, identifier, list, type Sql } from '../../warehouse/sql.js';
import { amountBasis, type Layout } from './layout.js';
import type { DateStyle } from './value-style.js';

/**
 * A hash of those columns of a record that can't be told from the line it becomes, so that lines which differ in
 * anything do not pass for repeats of each other; null where the line keeps all of them.
 *
 * @param headers the file's own
 */
export function restPiece(headers: readonly string[], layout: Layout, dates: DateStyle): Sql {
  const kept = new Set(keptColumns(layout, dates));
  const rest = headers.filter((header) => !kept.has(header));
  if (rest.length === 0) return fragment('cast(null as bigint)');
  return fragment(`record_hash(row(${list(rest.map(identifier)).sql}))`);
}

/** Columns whose values a line keeps. Where values are carried, a line does not tell which were its own. */
function keptColumns(layout: Layout, dates: DateStyle): (string | null)[] {
  const { columns, isCarried } = layout;
  if (isCarried) return [];
  return [
    columns.order,
    columns.customer,
    columns.product,
    columns.description,
    columns.quantity,
    columns.country,
    keptMoney(layout),
    keepsMoment(dates) ? columns.date : null,
  ];
}

/** A cancellation's amount is negative whatever its sign in the file, unless the sign is what makes it one. */
function keptMoney(layout: Layout): string | null {
  const { columns, returns } = layout;
  if (amountBasis(layout) === 'price') return columns.price;
  const keepsSign = returns.kind === 'none' || (returns.kind === 'negative' && returns.of === 'amount');
  return keepsSign ? columns.amount : null;
}

/** In the night in which summer time ends two moments have the same time on the wall. */
const keepsMoment = ({ hasOffsets, isUnix, timeZone }: DateStyle): boolean =>
  (!hasOffsets && !isUnix) || timeZone === null || timeZone === 'UTC';
