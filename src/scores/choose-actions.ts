import type { GridAction } from './grid.js';
import type { NamedOptions } from './read-named.js';
import type { NamedSegment } from './views.js';

/** What a shop has to act with. */
type ShopMeans = Pick<NamedOptions, 'playbook' | 'without' | 'hasProducts'>;

/**
 * The actions that a shop can carry out, in their order, and what the others lack. A channel or programme that the
 * playbook does not know is one that the shop does not have.
 *
 * @param withoutDiscount customers of the segment whose own step forbids discounts
 */
export function chooseActions(
  actions: readonly GridAction[],
  withoutDiscount: number,
  options: ShopMeans,
): Pick<NamedSegment, 'actions' | 'leftOut'> {
  const judged = actions.map((action) => ({ action, lacks: findLack(action, options) }));
  return {
    actions: judged.flatMap(({ action: { text, isDiscount }, lacks }) =>
      lacks === null ? [{ text, isDiscount, notFor: isDiscount ? withoutDiscount : 0 }] : [],
    ),
    leftOut: judged.flatMap(({ lacks }) => (lacks === null ? [] : [{ lacks }])),
  };
}

/** What a shop lacks for an action, in the playbook's words; null when it has all that is needed. */
function findLack(
  { needsProducts, channels, requires }: GridAction,
  { playbook, without, hasProducts }: ShopMeans,
): string | null {
  if (needsProducts && !hasProducts) return 'products';
  const hasWord = (words: ReadonlyMap<string, string>, key: string) =>
    words.has(key) && !without.includes(key);
  const programme = requires.find((key) => !hasWord(playbook.programmes, key));
  if (programme !== undefined) return playbook.programmes.get(programme) ?? programme;
  if (channels.length === 0 || channels.some((key) => hasWord(playbook.channels, key))) return null;
  return channels.map((key) => playbook.channels.get(key) ?? key).join(', ');
}
