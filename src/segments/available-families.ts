import { Failure } from '../failure.js';
import type { Family, Playbook } from './playbook.js';

/** What a shop has for its steps. */
export interface ShopMeans {
  /** Channels and programmes of the playbook that the shop does not have. */
  readonly without: readonly string[];
  /** Whether its purchases name products, and customers are listed with theirs. */
  readonly hasProducts: boolean;
}

/**
 * The families that a shop can carry out, in the playbook's order, each with the channels that the shop has.
 * @throws Failure `configuration` on a word that the playbook does not know, or when nothing is left for everybody
 */
export function availableFamilies(playbook: Playbook, { without, hasProducts }: ShopMeans): Family[] {
  const known = [...playbook.channels.keys(), ...playbook.programmes.keys()];
  const unknown = without.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    throw new Failure(
      'configuration',
      `without: "${unknown}" is neither a channel nor a programme of the playbook; allowed are ${known.join(', ')}`,
    );
  }
  const families = playbook.families
    .filter(({ needsProducts }) => hasProducts || !needsProducts)
    .filter(({ requires }) => !requires.some((programme) => without.includes(programme)))
    .map((family) => withChannels(family, without))
    .filter(({ channels }) => channels.length > 0);
  if (!families.some(({ key }) => key === playbook.catchAll.key)) {
    throw new Failure(
      'configuration',
      `without: leaves no channel for the playbook’s step for everybody, ${playbook.catchAll.key}; ` +
        `keep one of ${playbook.catchAll.channels.join(', ')}`,
    );
  }
  return families;
}

function withChannels(family: Family, without: readonly string[]): Family {
  return { ...family, channels: family.channels.filter((channel) => !without.includes(channel)) };
}
