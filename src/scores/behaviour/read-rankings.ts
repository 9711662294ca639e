import { money } from '../../segments/money.js';
import type { Engine, Row } from '../../warehouse/engine.js';
import { statement } from '../../warehouse/statements.js';
import type { BehaviourView, BuyerMark, RankedCustomer, Ranking } from '../views.js';

const LENGTH = 10;

/** The first ten customers by each measure, each with its places by all of them. */
export async function readRankings(engine: Engine): Promise<BehaviourView['rankings']> {
  const rows = await engine.query(statement('scores/behaviour_rankings'));
  const first = (ranking: Ranking): readonly RankedCustomer[] => {
    const line = (row: Row) => Number(row[`${ranking}_line`]);
    const ranked = rows.filter((row) => line(row) <= LENGTH);
    return ranked.toSorted((a, b) => line(a) - line(b)).map(toRanked);
  };
  return {
    net_spend: first('net_spend'),
    average_order_value: first('average_order_value'),
    orders: first('orders'),
  };
}

function toRanked(row: Row): RankedCustomer {
  const place = (ranking: Ranking) => Number(row[`${ranking}_place`]);
  return {
    customerId: String(row['customer_id']),
    netSpend: money(row['net_spend']),
    averageOrderValue: money(row['average_order_value']),
    orders: Number(row['orders']),
    places: {
      net_spend: place('net_spend'),
      average_order_value: place('average_order_value'),
      orders: place('orders'),
    },
    mark: row['buyer_mark'] as BuyerMark | null,
    isBigBuyer: row['is_big_buyer'] === true,
  };
}
