import { type Rich, data, prose } from '../../words/rich.js';
import type { Block } from '../document.js';
import type { ReportModel, SegmentSection, StepSection } from '../report-model.js';
import { type Wording, amount, customersOf, wordsTable } from './wording.js';

/** The steps that no segment has for its own: what they offer to whom stands on no card. */
export function describeFallbacks(model: ReportModel, words: Wording): readonly Block[] {
  const { fallbacks } = words.texts.cards;
  const own = new Set(model.segments.map(({ nextStep }) => nextStep.family));
  const others = model.steps.filter(({ family }) => !own.has(family));
  if (others.length === 0) return [];
  const rows = others.map((other) => ({
    cells: [
      [prose(other.title)],
      [prose(other.eligibility), ...wordConditions(other, model, words)],
      words.texts.front.reaches(customersOf(words, other.customers), amount(words, other.revenue)),
      [prose(other.offer)],
      [prose(other.channel)],
      [prose(other.measure)],
    ],
  }));
  return [
    { kind: 'heading', level: 3, content: [fallbacks.heading], id: 'other-steps' },
    { kind: 'paragraph', content: [fallbacks.intro] },
    wordsTable(fallbacks.caption, fallbacks.columns, rows),
    ...describeOrder(model, words),
  ];
}

/** What some segments ask besides, those that ask the same together. */
function wordConditions({ family }: StepSection, { segments }: ReportModel, { texts }: Wording): Rich {
  const asked = segments.flatMap(({ name, instead }) =>
    (instead ?? []).flatMap((step) =>
      step.family === family && step.also !== null ? [{ name, also: step.also }] : [],
    ),
  );
  return [...new Set(asked.map(({ also }) => also))].flatMap((also): Rich => {
    const names = asked.filter((one) => one.also === also).map(({ name }) => name);
    const listed = names.flatMap((name, i): Rich => (i === 0 ? [data(name)] : [', ', data(name)]));
    return texts.cards.fallbacks.also(listed, prose(also));
  });
}

/** In which order the steps are tried in each segment, without which their rules say too much. */
function describeOrder({ segments }: ReportModel, words: Wording): readonly Block[] {
  const { fallbacks } = words.texts.cards;
  const items = segments.flatMap(({ name, instead }) =>
    instead === null || instead.length === 0
      ? []
      : [fallbacks.inOrder(data(name), wordOrder(instead, words))],
  );
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', content: [fallbacks.order] },
    { kind: 'list', ordered: false, items },
  ];
}

function wordOrder(steps: NonNullable<SegmentSection['instead']>, { texts }: Wording): Rich {
  const { next, hereOnly, allOthers } = texts.cards.fallbacks;
  return steps.flatMap(({ title, also }, i): Rich => {
    const isLast = i === steps.length - 1;
    const said = isLast
      ? allOthers(prose(title))
      : also === null
        ? [prose(title)]
        : hereOnly(prose(title), prose(also));
    return i === 0 ? said : [next, ...said];
  });
}
