import { fragment, type Sql, text } from '../../warehouse/sql.js';
import type { AmountBasis, Layout, ReturnRule } from './layout.js';
import { isOneOf } from './text-source.js';

/** Of quantities and prices up to this one the engine's own product, of 18 digits, holds all. */
const SMALL = '9999';

/**
 * Exact for all quantities and prices. The product that keeps 36 digits takes the engine several times as long, and
 * nearly no line needs it.
 */
const PRODUCT = `case
            when stated_quantity between -${SMALL} and ${SMALL} and money between -${SMALL} and ${SMALL}
                then cast(stated_quantity * money as decimal(36, 10))
            else cast(cast(stated_quantity as decimal(22, 4)) * money as decimal(36, 10))
        end`;

/** Whether a line is a return, as the source marks it. */
export function cancellationPiece(returns: ReturnRule, basis: AmountBasis): Sql {
  switch (returns.kind) {
    case 'none':
      return fragment('false');
    case 'all':
      return fragment('true');
    case 'prefix':
      return fragment(`starts_with(order_id, ${text(returns.prefix).sql})`);
    case 'negative':
      if (returns.of === 'quantity') return fragment('stated_quantity < 0');
      return fragment(basis === 'price' ? `${PRODUCT} < 0` : 'money < 0');
    case 'column':
      return fragment(isOneOf('return_text', lowered(returns.values)));
  }
}

/**
 * Quantity, unit price and amount of a line. A line that is an amount alone is one piece at that price; the
 * cancellation of one is minus one piece, so that it can be matched with the sale that it undoes.
 */
export function moneyPieces(basis: AmountBasis, hasDiscount: boolean): Record<string, Sql> {
  const amount = basis === 'price' ? PRODUCT : 'cast(money as decimal(36, 10))';
  // A discount makes a return smaller, too; some programs write it below zero.
  const off = `case when ${amount} < 0 then -abs(discount) else abs(discount) end`;
  const discounted = `try_cast(${amount} - coalesce(${off}, 0) as decimal(36, 10))`;
  return {
    ...quantityPieces(basis),
    amount: fragment(hasDiscount ? discounted : amount),
    has_quantity: fragment(String(basis !== 'amount')),
    money_words: text(basis === 'price' ? 'unit price' : 'amount'),
  };
}

function quantityPieces(basis: AmountBasis): { quantity: Sql; unit_price: Sql } {
  switch (basis) {
    case 'price':
      return { quantity: fragment('stated_quantity'), unit_price: fragment('money') };
    case 'amount':
      return {
        quantity: fragment('cast(case when is_cancellation then -1 else 1 end as decimal(18, 4))'),
        unit_price: fragment('case when is_cancellation then abs(money) else money end'),
      };
    case 'quantity and amount':
      return {
        quantity: fragment('stated_quantity'),
        unit_price: fragment(`case
            when money = 0 then money
            when is_cancellation then try_cast(abs(money / nullif(stated_quantity, 0)) as decimal(18, 6))
            else try_cast(money / nullif(stated_quantity, 0) as decimal(18, 6))
        end`),
      };
  }
}

/**
 * What was given back of a line. Where a status says that all was and nothing how much, it is the line's amount.
 * A refund of a whole order, which may contain shipping and taxes, counts at most up to what the order's goods brought.
 */
export function refundPiece({ columns, oncePerOrder, refundedStatuses }: Layout): Sql {
  const isOfOrder = oncePerOrder.includes('refund');
  const stated = columns.refund === null ? '0' : statedRefund(isOfOrder);
  if (columns.status === null || refundedStatuses.length === 0) return fragment(stated);
  const isUnstated = isOfOrder ? 'count(refund) over (partition by order_id) = 0' : 'refund is null';
  const isRefunded = [
    isOneOf('status_text', refundedStatuses),
    ...(columns.refund === null ? [] : [isUnstated]),
    'not is_cancellation',
    'amount > 0',
  ];
  return fragment(`case when ${isRefunded.join(' and ')} then amount else ${stated} end`);
}

function statedRefund(isOfOrder: boolean): string {
  const stated = 'case when is_cancellation then 0 else abs(coalesce(refund, 0)) end';
  if (!isOfOrder) return stated;
  const goods = 'sum(case when problem is null then amount else 0 end) over (partition by order_id)';
  return `least(${stated}, greatest(${goods}, 0))`;
}

const lowered = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
