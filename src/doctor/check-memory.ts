import type { Configuration } from '../config/configuration.js';
import { memoryBytes, OWN_MEMORY } from '../config/memory-bytes.js';
import type { Check } from './check.js';
import { wordBytes } from './word-bytes.js';

/**
 * Whether the database's bound leaves room for the program itself.
 *
 * @param available bytes that a run could use at most
 */
export function checkMemory({ memory }: Pick<Configuration, 'memory'>, available: number): Check {
  const name = 'memory';
  const have = `${wordBytes(available)} on this machine`;
  if (memory === null) {
    return {
      name,
      state: 'ok',
      says: `${have}; without a bound the database takes up to four fifths of it (memory in quintet.yaml sets one)`,
    };
  }
  const bound = memoryBytes(memory);
  if (bound > available) {
    return { name, state: 'problem', says: `${have}, less than the ${memory} that the database may use` };
  }
  if (bound + OWN_MEMORY > available) {
    const says = `${have}; the ${memory} that the database may use leave less than 1 GB for the program`;
    return { name, state: 'attention', says };
  }
  return { name, state: 'ok', says: `${have}, ${memory} of them for the database` };
}
