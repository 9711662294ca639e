import { type Texts, textsFor } from '../../words/catalogue.js';
import type { Format } from '../../words/format.js';
import { customersOf } from '../describe/wording.js';
import type { ReportDocument, Section } from '../document.js';
import type { Rich } from '../../words/rich.js';
import type { Comparison } from './comparison.js';
import { describeMade } from './describe-made.js';
import { describeMoves } from './describe-moves.js';
import { describeFigures, describeOverview, describePairs } from './describe-pairs.js';
import { describeRuns, describeSummary, figureOf } from './describe-summary.js';
import { wordEnd } from './word-change.js';
import { type CompareWording, createWording } from './wording.js';

/**
 * A comparison as a page: what changed in words, the segments side by side, who is elsewhere, how the runs were made.
 *
 * @param given those of the shop's language when left out
 */
export function describeComparison(
  comparison: Comparison,
  format: Format,
  given: Texts = textsFor(comparison.shop.locale),
): ReportDocument {
  const words = createWording(comparison, { format, texts: given });
  const { texts } = words;
  const { compare } = texts;
  return {
    language: texts.language,
    title: compare.title,
    dateline: describeRuns(comparison, words),
    headline: describeHeadline(comparison, words),
    healthy: true,
    labels: { skip: compare.skip, contents: texts.contents, dataTable: texts.dataTable },
    front: [describeSummary(comparison, words), describeOverview(comparison, words)],
    sections: [
      describeFigures(comparison, words),
      ...describePairs(comparison, words),
      describeMoves(comparison, words),
      describeMade(comparison, words),
      describeMethod(words),
    ],
    segments: Math.max(comparison.first.segments, comparison.second.segments),
    locale: comparison.shop.locale,
  };
}

function describeHeadline(comparison: Comparison, words: CompareWording): Rich {
  const revenue = figureOf(comparison, 'revenue');
  const { first, second } = figureOf(comparison, 'customers');
  return words.texts.compare.headline(
    words.first,
    wordEnd(revenue, 'first', words),
    customersOf(words, Number(first)),
    words.second,
    wordEnd(revenue, 'second', words),
    customersOf(words, Number(second)),
  );
}

function describeMethod({ texts }: CompareWording): Section {
  const { heading, short, items } = texts.compare.method;
  return { id: 'method', heading, short, blocks: [{ kind: 'list', ordered: false, items }] };
}
