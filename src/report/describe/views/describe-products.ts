import type { Views } from '../../../scores/views.js';
import { type Rich, data } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import type { SegmentSection } from '../../report-model.js';
import { type Wording, customersOf } from '../wording.js';
import { heading, paragraph } from './parts.js';

/** A lift below this would round to 1.0. */
const SLIGHT = 1.05;

/** What a segment's customers buy more often than the shop's; nothing where products are unknown. */
export function describeProducts(
  segment: SegmentSection,
  scores: Views | null,
  words: Wording,
): readonly Block[] {
  const products = scores?.products ?? null;
  if (products === null) return [];
  const { texts, format } = words;
  const own = products.segments.find(({ segmentId }) => segmentId === segment.id)?.products ?? [];
  const title = heading(4, [texts.views.products.heading]);
  if (own.length === 0) {
    return [title, paragraph([texts.views.products.none(customersOf(words, products.fewestBuyers))], 'soft')];
  }
  const { count } = format;
  const { item, slightly, times, note } = texts.views.products;
  const items = own.map(({ name, buyers, buyersInShop, choices, choicesInShop, lift }): Rich => {
    const often = lift < SLIGHT ? slightly : times(count(lift));
    const here = { buyers: count(buyers), choices: count(choices) };
    return item(data(name), often, here, { buyers: count(buyersInShop), choices: count(choicesInShop) });
  });
  return [title, { kind: 'list', ordered: false, items }, paragraph([note], 'soft')];
}
