import { fragment, type Sql, text } from '../../warehouse/sql.js';
import { statement } from '../../warehouse/statements.js';
import { carryingPieces } from './carrying-pieces.js';
import { dateReading } from './date-expression.js';
import { customerPiece, identifierPiece } from './identifier-pieces.js';
import { amountBasis, type Layout } from './layout.js';
import { cancellationPiece, moneyPieces, refundPiece } from './money-pieces.js';
import { numberExpression } from './number-expression.js';
import { currencyPieces, rulePiece } from './exclusion-pieces.js';
import { readingPieces } from './reading-pieces.js';
import { restPiece } from './rest-piece.js';
import { isOneOf, NOTHINGS, textSource } from './text-source.js';
import type { NumberStyle, ValueStyle } from './value-style.js';

/** The file whose records are to be lines. */
interface LinesOfFile {
  /** What its lines are known by. */
  readonly id: string;
  /** Its own headers. */
  readonly headers: readonly string[];
  /** Unless it is known that none of its texts holds a no-break blank. */
  readonly mayHoldNoBreaks: boolean;
  /** Whether its values can be objects and lists, as those of JSON can. */
  readonly mayNest: boolean;
}

/**
 * The SELECT that makes typed lines of a file's records: one record in, one row out, in the file's order. Its columns
 * are those of `lines`: `LINE_COLUMNS`.
 *
 * @param relation selects the file's records, every column a text under its own header
 */
export function lineSelect(relation: Sql, layout: Layout, style: ValueStyle, file: LinesOfFile): Sql {
  const basis = amountBasis(layout);
  const { problem } = dateReading('date_text', style.dates);
  const plain = (column: string) => fragment(numberExpression(column, style.numbers));
  const rest = restPiece(file.headers, layout, style.dates);
  return statement('staging/mapped_lines', {
    file_id: text(file.id),
    source: textSource(relation, layout, file.mayHoldNoBreaks, rest, carryingPieces(layout, style)),
    is_no_discount: nothingPiece('discount_text', layout.columns.discount),
    is_no_refund: nothingPiece('refund_text', layout.columns.refund),
    order_id: identifierPiece('order_text'),
    customer_id: customerPiece('customer_text', layout.nobody),
    product_id: identifierPiece('product_text'),
    ...readingPieces(style),
    plain_discount: plain('discount_text'),
    plain_refund: plain('refund_text'),
    is_quantity_exact: isSurelyExact('plain_quantity', 4, style.numbers),
    is_money_exact: isSurelyExact('plain_money', 6, style.numbers),
    date_problem: text(problem),
    is_nested: fragment(file.mayNest ? `(${NESTED})` : 'false'),
    is_cancellation: cancellationPiece(layout.returns, basis),
    ...moneyPieces(basis, layout.columns.discount !== null),
    ...currencyPieces(layout, style.currency),
    rule: rulePiece(layout.exclude),
    refund_amount: refundPiece(layout),
    in_file_order: fragment(layout.isCarried ? 'order by record' : ''),
  });
}

/** Whether an identifier is an object or a list of JSON, as text. */
const NESTED = ['order_id', 'customer_id']
  .map((name) => String.raw`coalesce(regexp_full_match(${name}, '\{.*\}|\[.*\]'), false)`)
  .join(' or ');

/** Whether a text says that there is nothing; of a column that the file lacks the engine need not ask. */
const nothingPiece = (name: string, column: string | null): Sql =>
  fragment(column === null ? 'true' : isOneOf(`lower(${name})`, NOTHINGS));

/**
 * A cheap look that spares most numbers the close one: too short for one decimal too many, and no letter in it, which
 * only a plain style lets through. Said positively, so that the engine stops at the first condition that fails.
 */
function isSurelyExact(column: string, decimals: number, { isPlain }: NumberStyle): Sql {
  const isShort = `strlen(${column}) <= ${decimals + 1}`;
  if (!isPlain) return fragment(isShort);
  const letters = ['e', 'E', '_'].map((letter) => `not contains(${column}, '${letter}')`);
  return fragment([isShort, ...letters].join(' and '));
}
