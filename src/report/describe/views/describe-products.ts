import type { Views } from '../../../scores/views.js';
import { type Rich, data } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import type { SegmentSection } from '../../report-model.js';
import { type Wording, customersOf } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** A lift below this would round to 1.0. */
const SLIGHT = 1.05;

/** What has a larger share of a segment's choices than of the shop's; nothing where products are unknown. */
export function describeProducts(
  segment: SegmentSection,
  scores: Views | null,
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
    return item(data(name), often, customersOf(words, buyers), format.count(buyersInShop));
  });
  return [title, { kind: 'list', ordered: false, items }, paragraph([note], 'soft')];
}
