import type { NamedSegment, NamedView, SharedName } from '../../../scores/views.js';
import { type Rich, data, plainText, prose } from '../../../words/rich.js';
import type { Block, Section, Table } from '../../document.js';
import { type Wording, amount, customersOf } from '../wording.js';
import { groupCells, heading, mixedTable, most, paragraph, sharesFigure } from './parts.js';

/** The steps that RFM scores have. */
const SCORES = 5;

/** Segments by a fixed grid: how many, what they bring, and what to say to each. */
export function describeNamed(view: NamedView, sharedNames: readonly SharedName[], words: Wording): Section {
  const { named } = words.texts.views;
  const { measures: spoken } = words.texts.segments.cells;
  const { segments, grid, axes } = view;
  const names = axes.map(({ measure }) => spoken[measure]);
  const [count, measures] = [words.format.count(segments.length), words.format.list(names)] as const;
  const intro = grid === null ? [named.intro(count, measures)] : named.ownIntro(count, measures, data(grid));
  const table = segmentsTable(segments, words);
  const told = {
    name: 'named-segments',
    question: named.question,
    finding: wordFinding(segments, words),
    table,
  };
  return {
    id: 'named',
    heading: named.heading,
    short: named.short,
    blocks: [
      paragraph([...intro, ...wordBins(axes, words)]),
      sharesFigure(
        words,
        told,
        segments.map((group) => ({ name: group.name, group })),
      ),
      ...describeSharedNames(sharedNames, words),
      ...describeActions(segments, words),
    ],
  };
}

/** Which names mean other people than those that sound alike in the lifecycle. */
function describeSharedNames(sharedNames: readonly SharedName[], words: Wording): readonly Block[] {
  if (sharedNames.length === 0) return [];
  const { named, lifecycle } = words.texts.views;
  const { count } = words.format;
  const groups = { ...lifecycle.groups, ...lifecycle.actionGroups };
  const items = sharedNames.map((one) =>
    named.sharedName(
      data(one.name),
      customersOf(words, one.customers),
      groups[one.lifecycle],
      count(one.lifecycleCustomers),
      one.both === 0 ? named.noneShared : count(one.both),
    ),
  );
  return [paragraph([named.shared]), { kind: 'list', ordered: false, items }];
}

/** Said only where the grid's steps are not those of the scores. */
function wordBins(axes: NamedView['axes'], { format, texts }: Wording): Rich {
  const { named } = texts.views;
  const { measures } = texts.segments.cells;
  if (axes.every(({ bins }) => bins === SCORES)) return [];
  const shown = axes.map(({ measure, bins }) => named.axis(measures[measure], format.count(bins)));
  return [' ', named.bins(format.list(shown))];
}

function wordFinding(segments: readonly NamedSegment[], { format, texts }: Wording): Rich {
  const { named } = texts.views;
  const taken = segments.filter(({ customers }) => customers > 0);
  const top = most(taken, ({ revenueShare }) => revenueShare);
  const largest = most(taken, ({ customers }) => customers);
  if (top === undefined || largest === undefined) return [named.nobody];
  const told = (segment: NamedSegment) =>
    [data(segment.name), format.share(segment.customerShare), format.share(segment.revenueShare)] as const;
  return [...named.finding(...told(top)), ...(largest === top ? [] : named.largest(...told(largest)))];
}

function segmentsTable(segments: readonly NamedSegment[], words: Wording): Table {
  const { caption, columns } = words.texts.views.named;
  const { format } = words;
  const rows = segments.map((segment) => ({
    cells: [
      [data(segment.name)],
      [prose(segment.cells)],
      ...groupCells(words, segment),
      [segment.recencyDays === null ? '–' : format.count(segment.recencyDays)],
      [segment.orders === null ? '–' : format.count(segment.orders)],
      [segment.netSpend === null ? '–' : amount(words, segment.netSpend)],
    ],
  }));
  return mixedTable(caption, columns, [0, 1], rows);
}

function describeActions(segments: readonly NamedSegment[], words: Wording): readonly Block[] {
  const { actions } = words.texts.views.named;
  const taken = segments.filter(({ customers }) => customers > 0);
  const empty = segments
    .filter(({ customers }) => customers === 0)
    .map(({ name }) => plainText([data(name)]));
  return [
    ...(taken.length === 0 ? [] : [heading(3, [actions.heading]), paragraph([actions.intro])]),
    ...taken.flatMap((segment) => segmentActions(segment, words)),
    ...(empty.length === 0 ? [] : [paragraph([prose(actions.empty(words.format.list(empty)))], 'soft')]),
  ];
}

function segmentActions(segment: NamedSegment, words: Wording): readonly Block[] {
  const { actions } = words.texts.views.named;
  const items = segment.actions.map(({ text, notFor }): Rich => {
    if (notFor === 0) return [prose(text)];
    return [prose(text.replace(/\.\s*$/u, '')), actions.notFor(customersOf(words, notFor))];
  });
  const customers = customersOf(words, segment.customers);
  return [
    heading(4, actions.title(data(segment.name), customers, amount(words, segment.revenue))),
    ...wordSteps(segment, words),
    items.length === 0 ? paragraph([actions.none]) : { kind: 'list', ordered: false, items },
    ...wordLeftOut(segment, words),
  ];
}

function wordSteps({ steps }: NamedSegment, { format, texts }: Wording): readonly Block[] {
  if (steps.length === 0) return [];
  const { actions } = texts.views.named;
  const told = steps.flatMap(({ title, customers }, i): Rich => {
    const step = actions.step(prose(title), format.count(customers));
    return i === 0 ? step : [actions.separator, ...step];
  });
  return [paragraph(actions.steps(told), 'soft')];
}

function wordLeftOut({ leftOut }: NamedSegment, { format, texts }: Wording): readonly Block[] {
  if (leftOut.length === 0) return [];
  const lacks = format.list([...new Set(leftOut.map((action) => action.lacks))]);
  const { actions } = texts.views.named;
  return [paragraph(actions.leftOut(leftOut.length, format.count(leftOut.length), [prose(lacks)]), 'soft')];
}
