import type { Format } from '../../words/format.js';
import type { Inline, Rich } from '../../words/rich.js';
import { type Wording, amount } from '../describe/wording.js';
import type { Change } from './comparison.js';

type End = 'first' | 'second';

/** A figure as it is in one of the runs. */
export function wordEnd(change: Change, end: End, words: Wording): Inline {
  if (change.unit === 'money') return amount(words, change[end]);
  return wordNumber(change.unit, change[end], words.format);
}

/** How much the second is above or below the first, with its sign; shares in percentage points. */
export function wordDifference(change: Change, words: Wording): Inline {
  const { same, points, underPoints, plus } = words.texts.compare.figures;
  const sign = Number(change.difference) > 0 ? plus : '';
  if (change.unit === 'money') {
    const { text, exact } = amount(words, change.difference);
    return hasDigits(text) ? { kind: 'figure', text: `${sign}${text}`, exact } : same;
  }
  const shown =
    change.unit === 'share'
      ? words.format.fixed(change.difference * 100, 1)
      : wordNumber(change.unit, change.difference, words.format);
  if (!hasDigits(shown)) {
    return change.unit === 'share' && change.difference !== 0
      ? underPoints(words.format.fixed(0.1, 1))
      : same;
  }
  return change.unit === 'share' ? points(`${sign}${shown}`) : `${sign}${shown}`;
}

/** Whether rounding left anything of a figure. */
const hasDigits = (shown: string): boolean => /[1-9]|(?!0)\p{Nd}/u.test(shown);

/** A row of the figure in both runs and of the difference. */
export const changeCells = (label: string, change: Change, words: Wording): readonly Rich[] => [
  [label],
  [wordEnd(change, 'first', words)],
  [wordEnd(change, 'second', words)],
  [wordDifference(change, words)],
];

function wordNumber(unit: Exclude<Change['unit'], 'money'>, value: number, format: Format): string {
  switch (unit) {
    case 'count':
      return format.count(value);
    case 'share':
      return format.share(value);
    case 'days':
      return format.days(value);
    case 'number':
      return format.count(value);
  }
}
