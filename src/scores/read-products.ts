import { hypergeometricTail } from '../stats/hypergeometric-tail.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { number } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { hasProducts } from './has-products.js';
import type { ProductsView } from './views.js';

/** Fewest buyers in a segment that a product needs, as a number and in a hundred of the segment's customers. */
const FEWEST_BUYERS = 10;
const FEWEST_PERCENT = 2;
const MOST_NAMED = 5;
/** Beyond the lower end of an interval of 95 % lies this much. */
const TAIL = 0.025;

type SegmentProduct = ProductsView['segments'][number]['products'][number];

/**
 * What each segment buys more than the shop does: among the different products that its customers chose, which have a
 * greater share than among those that all customers chose. (Shares of customers would only tell that those who order
 * often buy more of everything; but what a smaller share of its customers bought than of the shop's would be a strange
 * thing to say that it buys more, so that such products are left out.) Needs `customers` and what `listProducts` creates. A product is named when enough of the
 * segment's customers bought it, and when the lower end of the exact interval of its lift is above 1 at 95 % over all
 * segments and products together: when Fisher's exact test gives at most 0.025 over their number (Bonferroni). Otherwise
 * the best of some thousand products would be the luckiest.
 *
 * @returns null where the source names no products
 */
export async function readProducts(engine: Engine): Promise<ProductsView | null> {
  if (!(await hasProducts(engine))) return null;
  const segments = await engine.query(statement('scores/segment_sizes'));
  const fewest = { fewest_buyers: number(FEWEST_BUYERS), fewest_percent: number(FEWEST_PERCENT) };
  const rows = await engine.query(statement('scores/product_buyers', fewest));
  return {
    fewestBuyers: FEWEST_BUYERS,
    segments: segments.map((segment) => {
      const percent = Math.ceil((Number(segment['customers']) * FEWEST_PERCENT) / 100);
      const own = rows.filter((row) => row['segment_rank'] === segment['segment_rank']);
      return {
        segmentId: String(segment['segment_id']),
        fewestBuyers: Math.max(FEWEST_BUYERS, percent),
        products: nameProducts(own.filter((row) => isSure(row, segments.length))),
      };
    }),
  };
}

function nameProducts(rows: readonly Row[]): SegmentProduct[] {
  return rows
    .map(toProduct)
    .toSorted((one, other) => other.lift - one.lift || other.buyers - one.buyers)
    .slice(0, MOST_NAMED);
}

function isSure(row: Row, segments: number): boolean {
  const comparisons = segments * Number(row['products']);
  const chance = hypergeometricTail(
    Number(row['buyers']),
    Number(row['choices']),
    Number(row['buyers_in_shop']),
    Number(row['choices_in_shop']),
  );
  return chance <= TAIL / comparisons;
}

function toProduct(row: Row): SegmentProduct {
  const [buyers, buyersInShop] = [Number(row['buyers']), Number(row['buyers_in_shop'])];
  const [choices, choicesInShop] = [Number(row['choices']), Number(row['choices_in_shop'])];
  return {
    product: String(row['product']),
    name: String(row['name']),
    buyers,
    buyersInShop,
    choices,
    choicesInShop,
    lift: (buyers * choicesInShop) / (buyersInShop * choices),
  };
}
