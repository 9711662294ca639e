import { type Rich, data } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import type { ReportModel, SegmentSection } from '../../report-model.js';
import { type Wording, customersOf } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** A lift below this would round to 1.0. */
const SLIGHT = 1.05;

/** What a segment buys more than the shop, with its share of the customers of both; nothing where products are unknown. */
export function describeProducts(
  segment: SegmentSection,
  { scores, totals }: Pick<ReportModel, 'scores' | 'totals'>,
  words: Wording,
): readonly Block[] {
  const products = scores?.products ?? null;
  if (products === null) return [];
  const { texts, format } = words;
  const found = products.segments.find(({ segmentId }) => segmentId === segment.id);
  const { products: own, fewestBuyers } = found ?? { products: [], fewestBuyers: products.fewestBuyers };
  const title = heading(4, [texts.views.products.heading]);
  if (own.length === 0) {
    return [title, paragraph([texts.views.products.none(customersOf(words, fewestBuyers))], 'soft')];
  }
  const { item, slightly, times, note } = texts.views.products;
  const items = own.map(({ name, buyers, buyersInShop, lift }): Rich => {
    const often = lift < SLIGHT ? slightly : times(format.count(lift));
    const [here, shop] = [buyers / segment.customers, buyersInShop / totals.customers];
    return item(data(name), often, format.share(here), format.share(shop));
  });
  return [title, { kind: 'list', ordered: false, items }, paragraph([note], 'soft')];
}
