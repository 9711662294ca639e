import type { StabilityWord } from '../clusters/stability-word.js';
import type { Configuration } from '../config/configuration.js';
import type { Wording } from '../words/wording.js';
import type { Alert } from './alert.js';
import type { Watched } from './find-alerts.js';

/** From the least to the most stable. */
const ORDER: readonly StabilityWord[] = ['dissolves', 'fair', 'stable'];

const isLess = (word: StabilityWord, than: StabilityWord): boolean =>
  ORDER.indexOf(word) < ORDER.indexOf(than);

/**
 * Segments that are less stable than they were in the previous run (`fell`), or than a word; those that were not judged
 * are none.
 */
export function judgeStabilityAlerts(
  bound: Configuration['alerts']['stability'],
  segments: Watched['stability'],
  previous: Alert['since'],
  { format, texts }: Wording,
): Alert[] {
  if (bound === null) return [];
  const { words, fell, below } = texts.alerts.stability;
  return segments.flatMap(({ segment, before, now }): Alert[] => {
    if (now === null) return [];
    const hasFallen = before !== null && previous !== null && isLess(now, before);
    if (bound === 'fell' ? !hasFallen : !isLess(now, bound)) return [];
    const what =
      before !== null && previous !== null && hasFallen
        ? fell(segment.name, words[now], words[before], format.date(previous.snapshot))
        : below(segment.name, words[now], words[bound === 'fell' ? now : bound]);
    return [{ key: 'stability', what, before, now, bound, segment, feature: null, since: previous }];
  });
}
