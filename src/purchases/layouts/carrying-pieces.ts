import { fragment, type Sql } from '../../warehouse/sql.js';
import { rulePiece } from './exclusion-pieces.js';
import { amountBasis, type Figure, type Layout } from './layout.js';
import { readingPieces } from './reading-pieces.js';
import type { ValueStyle } from './value-style.js';

/**
 * What the carrying of order-level values depends on: which figures belong to their lines, and how a record's own
 * texts tell whether it is a sale that can be read and is used.
 */
export function carryingPieces(layout: Layout, style: ValueStyle): Record<string, Sql> {
  const isOfTheLine = (figure: Figure) => fragment(String(!layout.oncePerOrder.includes(figure)));
  return {
    is_line_discount: isOfTheLine('discount'),
    is_line_refund: isOfTheLine('refund'),
    has_quantity: fragment(String(amountBasis(layout) !== 'amount')),
    ...readingPieces(style),
    rule: rulePiece(layout.exclude),
  };
}
