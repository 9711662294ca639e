import { fragment, type Sql } from '../../warehouse/sql.js';
import { dateReading } from './date-expression.js';
import { numberExpression } from './number-expression.js';
import type { ValueStyle } from './value-style.js';

/** How a file's quantities, money and dates are read: the same wherever a record is judged by them. */
export function readingPieces({ dates, numbers }: ValueStyle): Record<string, Sql> {
  const { time, isRefused } = dateReading('date_text', dates);
  return {
    plain_quantity: fragment(numberExpression('quantity_text', { ...numbers, signs: [] })),
    plain_money: fragment(numberExpression('money_text', numbers)),
    sold_at: fragment(time),
    is_iso_only: fragment(String(dates.isIso && dates.formats.length === 0)),
    is_date_refused: fragment(isRefused),
  };
}
