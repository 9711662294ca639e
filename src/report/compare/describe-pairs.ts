import type { Texts } from '../../words/catalogue.js';
import { type Inline, type Rich, data, rich } from '../../words/rich.js';
import { amount, chipped, customersOf, nameOf, numbersTable } from '../describe/wording.js';
import type { Block, Row, Section, Table } from '../document.js';
import type { Change, Comparison, SegmentPair, Unpaired } from './comparison.js';
import type { CompareWording } from './wording.js';
import { changeCells, wordDifference, wordEnd } from './word-change.js';

/** The segments of both runs in one table, with those that stand alone below it. */
export function describeOverview(comparison: Comparison, words: CompareWording): Section {
  const { heading, short, note, onlyFirst, onlySecond, cameFrom, from } = words.texts.compare.overview;
  return {
    id: 'segments',
    heading,
    short,
    blocks: [
      overviewTable(comparison.pairs, words),
      ...describeUnpaired(onlySecond, comparison.onlySecond, cameFrom, words),
      ...describeUnpaired(onlyFirst, comparison.onlyFirst, from, words),
      { kind: 'paragraph', content: [note], tone: 'soft' },
      ...describeIds(comparison, words),
    ],
  };
}

function overviewTable(pairs: readonly SegmentPair[], words: CompareWording): Table {
  const { overview } = words.texts.compare;
  const rows = pairs.map(({ first, second, overlap, changes }): Row => {
    const cells = ['customers', 'revenue'].flatMap((key): readonly Rich[] => {
      const change = changes.find((one) => one.key === key);
      return change === undefined ? [] : changeCells('', change, words).slice(1);
    });
    const before = first.name === second.name ? [overview.sameName] : [data(first.name)];
    return { cells: [chipped(second.rank, second.name), before, [words.format.share(overlap)], ...cells] };
  });
  const columns = overview.columns(words.first, words.second);
  const table = numbersTable(overview.caption(words.first, words.second), columns, rows);
  return {
    ...table,
    columns: table.columns.map((column, i) => (i === 1 ? { ...column, align: 'left' } : column)),
  };
}

function describeUnpaired(
  heading: string,
  some: readonly Unpaired[],
  sentence: Texts['compare']['overview']['from'],
  words: CompareWording,
): readonly Block[] {
  if (some.length === 0) return [];
  const { part, nowhere } = words.texts.compare.overview;
  const items = some.map(({ segment, customers, revenue, others }): Rich => {
    const parts = others.map((one): Rich => {
      const shown = words.format.count(one.customers);
      return one.segment === null ? [nowhere(shown)] : part(shown, data(one.segment.name));
    });
    return sentence(data(segment.name), customersOf(words, customers), amount(words, revenue), joined(parts));
  });
  return [
    { kind: 'heading', level: 3, content: [heading] },
    { kind: 'list', ordered: false, items },
  ];
}

const joined = (parts: readonly Rich[]): Rich =>
  parts.flatMap((part, index): Rich => (index === 0 ? part : rich`, ${part}`));

/** Whether the permanent ids say the same as the customers, and which names mislead. */
function describeIds(
  { isSameSeries, pairs, onlyFirst, onlySecond }: Comparison,
  { texts }: CompareWording,
): readonly Block[] {
  const { ids, namesake } = texts.compare.overview;
  const firsts = [...pairs.map(({ first }) => first), ...onlyFirst.map(({ segment }) => segment)];
  const seconds = [...pairs.map(({ second }) => second), ...onlySecond.map(({ segment }) => segment)];
  const strangers = firsts.flatMap((first) =>
    seconds
      .filter((second) => !pairs.some((pair) => pair.first === first && pair.second === second))
      .map((second) => ({ first, second })),
  );
  const names = strangers
    .filter(({ first, second }) => first.name === second.name)
    .map(({ first }) => namesake(data(first.name)));
  const differing = pairs
    .filter(({ first, second }) => first.id !== second.id)
    .map(({ first, second }) => ids.differ(data(second.name), second.id, data(first.name), first.id));
  const reused = strangers
    .filter(({ first, second }) => first.id === second.id)
    .map(({ first, second }) => ids.reused(first.id, data(first.name), data(second.name)));
  const said = [...names, ...(isSameSeries ? [...differing, ...reused] : [])];
  const list: Block = { kind: 'list', ordered: false, items: said };
  const note = !isSameSeries ? ids.otherSeries : differing.length + reused.length === 0 ? ids.agree : null;
  return [
    ...(said.length > 0 ? [list] : []),
    ...(note === null ? [] : [{ kind: 'paragraph', content: [note], tone: 'soft' } as const]),
  ];
}

/** A table of figures for each pair, the centres last. */
export function describePairs({ pairs }: Comparison, words: CompareWording): readonly Section[] {
  if (pairs.length === 0) return [];
  const { heading, short, intro } = words.texts.compare.pairs;
  const blocks = pairs.flatMap((pair) => describePair(pair, words));
  return [{ id: 'pairs', heading, short, blocks: [{ kind: 'paragraph', content: [intro] }, ...blocks] }];
}

function describePair({ first, second, changes }: SegmentPair, words: CompareWording): readonly Block[] {
  const { caption, title } = words.texts.compare.pairs;
  const { corner, difference } = words.texts.compare.figures;
  const name: Inline = data(second.name);
  const rows = changes.map((change) => ({ cells: changeCells(measureWord(change, words), change, words) }));
  const columns = [corner, words.first, words.second, difference];
  return [
    {
      kind: 'heading',
      level: 3,
      content: [
        ...chipped(second.rank, second.name).slice(0, 1),
        ...(first.name === second.name ? [name] : title(name, words.first, data(first.name))),
      ],
    },
    numbersTable(caption(nameOf(second)), columns, rows),
  ];
}

function measureWord({ key, unit }: Change, { texts }: CompareWording): string {
  const { measures, centre, orders } = texts.compare.figures;
  const [part, feature] = key.split('.');
  if (part === 'centre' && feature !== undefined)
    return centre(texts.method.featureNames[feature] ?? feature);
  return key === 'orders' && unit === 'number' ? orders : (measures[key] ?? key);
}

/** The shop as a whole. */
export function describeFigures({ figures }: Comparison, words: CompareWording): Section {
  const { heading, short, caption, corner, difference } = words.texts.compare.figures;
  const rows = figures.map((change): Row => ({
    cells: [
      [measureWord(change, words)],
      [wordEnd(change, 'first', words)],
      [wordEnd(change, 'second', words)],
      [wordDifference(change, words)],
    ],
  }));
  const columns = [corner, words.first, words.second, difference];
  return { id: 'figures', heading, short, blocks: [numbersTable(caption, columns, rows)] };
}
