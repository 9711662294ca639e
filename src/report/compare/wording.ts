import type { Wording } from '../describe/wording.js';
import type { ComparedRun, Comparison } from './comparison.js';

/** What describing a comparison needs besides it: how figures are worded, and what the two runs are called. */
export interface CompareWording extends Wording {
  readonly first: string;
  readonly second: string;
}

/** Calls runs by what tells them apart: the date that they looked from, else the number of segments, else the id. */
export function createWording({ first, second }: Comparison, words: Wording): CompareWording {
  const { format, texts } = words;
  const label = labelFor(first, second, words);
  const [one, other] = [label(first), label(second)];
  const movement = texts.compare.movement(one, other);
  return { format, texts: { ...texts, movement }, first: one, second: other };
}

function labelFor(
  first: ComparedRun,
  second: ComparedRun,
  { format, texts }: Wording,
): (run: ComparedRun) => string {
  if (format.date(first.snapshot) !== format.date(second.snapshot)) return (run) => format.date(run.snapshot);
  if (first.segments !== second.segments) {
    return (run) => texts.compare.segments(run.segments, format.count(run.segments));
  }
  return ({ id }) => id;
}
