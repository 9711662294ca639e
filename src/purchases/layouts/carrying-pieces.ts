import { fragment, type Sql } from '../../warehouse/sql.js';
import { dateReading } from './date-expression.js';
import { rulePiece } from './exclusion-pieces.js';
import { amountBasis, type Figure, type Layout } from './layout.js';
import { numberExpression } from './number-expression.js';
import type { ValueStyle } from './value-style.js';

/**
 * What the carrying of order-level values depends on: which figures belong to their lines, and how a record's own
 * texts tell whether it is a sale that can be read and is used.
 */
export function carryingPieces(layout: Layout, style: ValueStyle): Record<string, Sql> {
  const isOfTheLine = (figure: Figure) => fragment(String(!layout.oncePerOrder.includes(figure)));
  const dates = dateReading('date_text', style.dates);
  return {
    is_line_discount: isOfTheLine('discount'),
    is_line_refund: isOfTheLine('refund'),
    has_quantity: fragment(String(amountBasis(layout) !== 'amount')),
    plain_quantity: fragment(numberExpression('quantity_text', { ...style.numbers, signs: [] })),
    plain_money: fragment(numberExpression('money_text', style.numbers)),
    sold_at: fragment(dates.time),
    is_iso_only: fragment(String(style.dates.isIso && style.dates.formats.length === 0)),
    is_date_refused: fragment(dates.isRefused),
    rule: rulePiece(layout.exclude),
  };
}
