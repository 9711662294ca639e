import { FAIR_FROM, STABLE_FROM, stabilityWord } from '../../clusters/stability-word.js';
import { type Rich, data, prose } from '../../words/rich.js';
import type { Block, Figure, RangeRow, Section, Table } from '../document.js';
import type { ReportModel, SegmentSection, SegmentStability } from '../report-model.js';
import { changesMuch, mostResized, resize } from './most-resized.js';
import { wordTrust } from './word-trust.js';
import { type Wording, chipped, customersOf, numbersTable } from './wording.js';

/** Whose choice the number is, whether segments come out again, what tells them apart, and what they owe to a few. */
export function describeTrust(model: ReportModel, words: Wording): Section {
  const { trust } = words.texts;
  return {
    id: 'trust',
    heading: trust.heading,
    short: trust.short,
    blocks: [
      { kind: 'paragraph', content: wordTrust(model, words), tone: 'lead' },
      ...describeNumber(model, words),
      ...describeStability(model, words),
      { kind: 'heading', level: 3, content: [trust.rules] },
      { kind: 'paragraph', content: [trust.rulesIntro] },
      rulesTable(model, words),
      { kind: 'heading', level: 3, content: [trust.sensitivity] },
      { kind: 'paragraph', content: describeSensitivity(model, words) },
      ...describeSample(model, words),
    ],
  };
}

function describeNumber({ run, clustering }: ReportModel, { format, texts }: Wording): readonly Block[] {
  const { trust } = texts;
  const text = trust.numberText(format.count(run.clusters), format.decimal(clustering.silhouette));
  return [
    { kind: 'heading', level: 3, content: [trust.number(run.clusters, format.count(run.clusters))] },
    { kind: 'paragraph', content: text },
  ];
}

interface Row extends RangeRow {
  readonly worstTenth: number | null;
  readonly word: string;
}

function describeStability(
  { segments, model, trust: judged }: ReportModel,
  words: Wording,
): readonly Block[] {
  const { format, texts } = words;
  const { trust } = texts;
  const rows = segments.flatMap(({ rank, name, stability }): Row[] => {
    if (stability === null) return [];
    const { jaccard, q1, q3, worstTenth, word } = stability;
    return [
      {
        rank,
        name,
        q1,
        centre: jaccard,
        q3,
        label: format.share(jaccard),
        word: trust.words[word],
        worstTenth,
      },
    ];
  });
  if (rows.length === 0) return [];
  const bounds = trust.bounds(format.share(STABLE_FROM), format.share(FAIR_FROM));
  const earlier = model.refitted ? '' : ` ${trust.fromEarlier}`;
  const skipped =
    judged.skipped === 0 ? '' : ` ${trust.skipped(judged.skipped, format.count(judged.skipped))}`;
  const agreement = judged.ari === null ? '' : ` ${trust.agreement(format.decimal(judged.ari))}`;
  return [
    { kind: 'heading', level: 3, content: [trust.stability] },
    { kind: 'paragraph', content: [trust.resampled(format.count(judged.resamples)), earlier, ' ', bounds] },
    stabilityFigure(rows, words),
    { kind: 'paragraph', content: [prose(`${trust.citation}${agreement}${skipped}`)], tone: 'soft' },
  ];
}

function stabilityFigure(rows: readonly Row[], { format, texts }: Wording): Figure {
  const { trust } = texts;
  const sorted = rows.toSorted((a, b) => a.centre - b.centre);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const finding =
    least === undefined || most === undefined
      ? []
      : trust.finding(data(least.name), least.label, data(most.name), most.label);
  return {
    kind: 'figure',
    name: 'stability',
    question: trust.question,
    finding,
    chart: {
      kind: 'ranges',
      rows,
      shop: { value: STABLE_FROM, label: trust.stableFrom(format.share(STABLE_FROM)) },
      tick: format.share,
    },
    table: stabilityTable(rows, { format, texts }),
  };
}

function stabilityTable(rows: readonly Row[], { format, texts }: Wording): Table {
  const { caption, columns } = texts.trust;
  const table = numbersTable(
    caption,
    columns,
    rows.map(({ rank, name, q1, q3, worstTenth, label, word }) => ({
      cells: [
        chipped(rank, name),
        [word],
        [label],
        [format.share(q1)],
        [format.share(q3)],
        [worstTenth === null ? texts.trust.notKept : format.share(worstTenth)],
      ],
    })),
  );
  return {
    ...table,
    columns: table.columns.map((column, i) => (i === 1 ? { ...column, align: 'left' } : column)),
  };
}

function rulesTable({ segments }: ReportModel, words: Wording): Table {
  const { trust } = words.texts;
  const [segment = '', rule = '', precision = '', coverage = ''] = trust.rulesColumns;
  const rows = segments.flatMap(({ rank, name, rules }) =>
    rules.length === 0
      ? [{ cells: [chipped(rank, name), [trust.noRule], [''], ['']] }]
      : rules.map((each) => ({
          cells: [
            chipped(rank, name),
            [prose(each.text)],
            [words.format.share(each.precision)],
            [words.format.share(each.coverage)],
          ],
        })),
  );
  return {
    kind: 'table',
    layout: 'plain',
    caption: trust.rulesCaption,
    columns: [
      { label: segment, align: 'left' },
      { label: rule, align: 'left' },
      { label: precision, align: 'right' },
      { label: coverage, align: 'right' },
    ],
    rows,
  };
}

function describeSensitivity({ segments, trust: judged }: ReportModel, words: Wording): Rich {
  const { format, texts } = words;
  const { trust } = texts;
  const { sensitivity } = judged;
  if (sensitivity === null) return [trust.noSensitivity];
  const { word, leftOut, sameShare, segments: changes } = sensitivity;
  const worded = word !== 'different' && changes.some(changesMuch) ? trust.withoutSizes : trust.without[word];
  const verdict = worded(customersOf(words, leftOut), format.share(sameShare));
  const nameOf = (rank: number) => data(segments.find((segment) => segment.rank === rank)?.name ?? '');
  const resized = mostResized(changes);
  const moved = changes.toSorted((a, b) => b.shift - a.shift || a.rank - b.rank)[0];
  if (resized === undefined || moved === undefined) return [verdict];
  const [before, after, shift] = [
    format.count(resized.before),
    format.count(resized.after),
    format.decimal(moved.shift),
  ];
  if (resize(resized) > 0 && resized.rank === moved.rank) {
    return [verdict, ...trust.resizedAndMoved(nameOf(moved.rank), before, after, shift)];
  }
  const size = resize(resized) === 0 ? [] : trust.resized(nameOf(resized.rank), before, after);
  return [verdict, ...size, ...trust.moved(nameOf(moved.rank), shift)];
}

/** Said only where not all customers were looked at. */
function describeSample({ totals, trust: judged }: ReportModel, words: Wording): readonly Block[] {
  if (judged.customers >= totals.customers) return [];
  const text = words.texts.trust.sample(customersOf(words, judged.customers));
  return [{ kind: 'paragraph', content: [text], tone: 'soft' }];
}

/** A card's line on how it is told from the others, and how far to trust it. */
export function describeCardTrust({ stability, rules }: SegmentSection, words: Wording): readonly Block[] {
  const { format, texts } = words;
  const { cards, trust } = texts;
  const [rule] = rules;
  const shareOrAll = (value: number): string | null => (value === 1 ? null : format.share(value));
  const told: Rich =
    rule === undefined
      ? [cards.noRule]
      : cards.rule(prose(rule.text), shareOrAll(rule.precision), shareOrAll(rule.coverage));
  const judged: Rich =
    stability === null
      ? []
      : [
          ' ',
          `${trust.words[stability.word]}: `,
          cards.trusted[stability.word](format.share(stability.jaccard)),
          ...wordWorst(stability, words),
        ];
  return [{ kind: 'paragraph', content: [...told, ...judged] }];
}

/** That some resamples were far worse than the verdict, which is by the mean. */
function wordWorst({ worstTenth, word }: SegmentStability, { format, texts }: Wording): Rich {
  if (worstTenth === null || stabilityWord(worstTenth) === word) return [];
  return [texts.trust.worst(format.share(worstTenth))];
}
