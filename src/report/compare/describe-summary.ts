import { type Inline, type Rich, data, link, rich } from '../../words/rich.js';
import { isPartial } from '../describe/word-period.js';
import { amount, customersOf } from '../describe/wording.js';
import type { Block, Section } from '../document.js';
import type { Change, Comparison } from './comparison.js';
import { keyWord } from './describe-made.js';
import type { CompareWording } from './wording.js';
import { wordEnd } from './word-change.js';

/** Most ways of being made that are named in a sentence, and those that follow from what was bought. */
const MOST_NAMED = 4;
const FOLLOWING = /^(dataThrough|rhythm|cutPoints\..*)$/;

/** What changed in plain words, for those who read no further. */
export function describeSummary(comparison: Comparison, words: CompareWording): Section {
  const { heading, short } = words.texts.compare.front;
  const items = [
    ...wordCoverage(comparison, words),
    [...wordRevenue(comparison, words)],
    [...wordCustomers(comparison, words)],
    [...wordSegments(comparison, words)],
    [...wordSizes(comparison, words)],
    [...wordMoved(comparison, words)],
    [...wordMade(comparison, words)],
  ];
  const list: Block = { kind: 'list', ordered: false, items };
  return { id: 'changed', heading, short, blocks: [list] };
}

/** That the runs saw different lengths of purchases, before anything is read into their figures. */
function wordCoverage({ first, second }: Comparison, { format, texts }: CompareWording): readonly Rich[] {
  const { compare } = texts.coverage;
  const [one, other] = [first, second].map(({ coverage }) =>
    coverage !== null && isPartial(coverage)
      ? ([format.count(coverage.coveredDays), format.days(coverage.windowDays)] as const)
      : null,
  );
  if (one && other) {
    const isSame = one.join() === other.join();
    return isSame ? [] : [compare.both(texts.coverage.part(...one), texts.coverage.part(...other))];
  }
  if (one) return [compare.first(...one)];
  return other ? [compare.second(...other)] : [];
}

/** A headline figure of the shop. */
export function figureOf({ figures }: Comparison, key: string): Change {
  const found = figures.find((change) => change.key === key);
  if (found === undefined) throw new Error(`no figure ${key}`);
  return found;
}

function wordRevenue(comparison: Comparison, words: CompareWording): Rich {
  const { revenue } = words.texts.compare.front;
  const change = figureOf(comparison, 'revenue');
  const [then, now] = [wordEnd(change, 'first', words), wordEnd(change, 'second', words)];
  const by = String(change.difference);
  if (Number(by) === 0) return revenue.same(now);
  const size = amount(words, by.replace(/^-/, ''));
  return by.startsWith('-') ? revenue.less(size, now, then) : revenue.more(size, now, then);
}

function wordCustomers(comparison: Comparison, words: CompareWording): Rich {
  const { customers } = words.texts.compare.front;
  const { format } = words;
  const { first, second, difference } = figureOf(comparison, 'customers');
  const { joined, left } = comparison.agreement;
  const [then, now] = [format.count(Number(first)), format.count(Number(second))];
  const by = customersOf(words, Math.abs(Number(difference)));
  const coming = joined + left === 0 ? '' : customers.joined(format.count(joined), format.count(left));
  if (Number(difference) === 0) return [customers.same(now), coming];
  return [Number(difference) > 0 ? customers.more(by, now, then) : customers.less(by, now, then), coming];
}

function wordSegments(
  { pairs, onlyFirst, onlySecond, first, second }: Comparison,
  words: CompareWording,
): Rich {
  const { segments } = words.texts.compare.front;
  const { format } = words;
  if (onlyFirst.length + onlySecond.length === 0) return [segments.all(format.count(pairs.length))];
  const names = (some: typeof onlyFirst): Rich =>
    some.flatMap(({ segment }, i): Rich => (i === 0 ? [data(segment.name)] : [', ', data(segment.name)]));
  const count = (run: typeof first) => words.texts.compare.segments(run.segments, format.count(run.segments));
  return [
    ...segments.some(format.count(pairs.length), count(first), count(second)),
    ...(onlySecond.length > 0 ? segments.onlySecond(names(onlySecond)) : []),
    ...(onlyFirst.length > 0 ? segments.onlyFirst(names(onlyFirst)) : []),
  ];
}

function wordSizes({ pairs }: Comparison, words: CompareWording): Rich {
  const { segments } = words.texts.compare.front;
  const sized = pairs.flatMap(({ second, changes }) => {
    const change = changes.find(({ key }) => key === 'customers');
    return change === undefined ? [] : [{ second, change, size: Math.abs(Number(change.difference)) }];
  });
  const [largest] = sized.toSorted((a, b) => b.size - a.size);
  if (largest === undefined || largest.size === 0) return [segments.unchanged];
  const now = customersOf(words, Number(largest.change.second));
  return segments.largest(data(largest.second.name), now, words.format.count(Number(largest.change.first)));
}

function wordMoved({ agreement }: Comparison, words: CompareWording): Rich {
  const { moved } = words.texts.compare.front;
  const { format } = words;
  if (agreement.shared === 0) return [moved.nobodyShared];
  const shared = customersOf(words, agreement.shared);
  if (agreement.moved === 0) return [moved.nobody(shared)];
  const share = format.share(agreement.moved / agreement.shared);
  return moved.some(format.count(agreement.moved), share, shared, amount(words, agreement.movedSpend));
}

function wordMade({ differences }: Comparison, words: CompareWording): Rich {
  const { format } = words;
  const { made, madeMore, madeOthers, madeSame } = words.texts.compare.front;
  if (differences.length === 0) return [madeSame];
  const chosen = differences.filter(({ key }) => !FOLLOWING.test(key));
  const told = chosen.length > 0 ? chosen : differences;
  const named = told.slice(0, MOST_NAMED).map((one) => keyWord(one, words));
  const more = told.length - named.length;
  const what = format.list(more === 0 ? named : [...named, madeOthers(format.count(more))]);
  return made(what, link('#made', madeMore));
}

/** Both runs in one line each. */
export function describeRuns({ first, second }: Comparison, words: CompareWording): Rich {
  const { format } = words;
  const one = ({ id, snapshot, segments, outcome }: typeof first): Rich => {
    const shown: Inline = { kind: 'id', text: id };
    const count = words.texts.compare.segments(segments, format.count(segments));
    return words.texts.compare.run(shown, format.date(snapshot), count, outcome === 'draft');
  };
  return rich`${one(first)} · ${one(second)}`;
}
