import type { Field } from './mapping.js';

/** Something about a source that its data leave open and only its owner can say. */
export interface Question {
  /** The key of `quintet.yaml` that answers it. */
  readonly key: 'dates' | 'decimalMark' | 'onlyCurrency' | `mapping.${Field}`;
  /** What may be said; of a column: those of the file's headers that come into question. */
  readonly choices: readonly string[];
  /** A value of the file that may be read in more than one way; null where the choices speak for themselves. */
  readonly example: string | null;
}
