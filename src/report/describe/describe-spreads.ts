import type { Distribution } from '../../segments/read-distributions.js';
import { type Rich, data } from '../../words/rich.js';
import type { Block, DistributionChart, Figure, Table } from '../document.js';
import type { ReportModel, SegmentSection } from '../report-model.js';
import { type Wording, measureTick, nameOf, inOrder, numbersTable } from './wording.js';

/** From this ratio between its bins on, a measure is laid out by ratios, not by steps. */
const LOGARITHMIC_FROM = 3;
/** A table of more columns than these is for looking up, not for reading. */
const MANY_SEGMENTS = 12;
const FILE_NAMES = { spend: 'spread-spend', orders: 'spread-orders', returnRatio: 'spread-returns' } as const;

/** Where the customers of each segment lie by spend, orders and returns; nothing where a run did not count that. */
export function describeSpreads(model: ReportModel, words: Wording): readonly Block[] {
  if (model.distributions.length === 0) return [];
  const { reading, intro, ends } = words.texts.spreads;
  return [
    {
      kind: 'gallery',
      reading: { title: reading, text: [`${intro} ${ends}`] },
      figures: model.distributions.map((distribution) => spreadFigure(distribution, model, words)),
    },
  ];
}

interface Spread {
  readonly segment: SegmentSection;
  readonly customers: readonly number[];
}

function spreadFigure(distribution: Distribution, model: ReportModel, words: Wording): Figure {
  const { measure, edges } = distribution;
  const tick = measureTick(words, measure);
  const spreads = distribution.segments.flatMap(({ rank, customers }): readonly Spread[] => {
    const segment = model.segments.find((candidate) => candidate.rank === rank);
    return segment === undefined ? [] : [{ segment, customers }];
  });
  const chart: DistributionChart = {
    kind: 'distribution',
    edges,
    isLogarithmic: isLogarithmic(edges),
    ticks: ticksOf(edges),
    tick,
    across: words.texts.profiles.units[measure],
    rows: spreads.map(({ segment, customers }) => {
      const median = Number(segment.profile[measure].median);
      const all = customers.reduce((sum, count) => sum + count, 0) || 1;
      const shares = customers.map((count) => count / all);
      return { rank: segment.rank, name: segment.name, shares, median, label: tick(median) };
    }),
  };
  return {
    kind: 'figure',
    name: FILE_NAMES[measure],
    question: words.texts.spreads.questions[measure],
    finding: spreadFinding(distribution, spreads, words),
    chart,
    table: spreadTable(distribution, spreads, words),
  };
}

const isLogarithmic = (edges: readonly number[]): boolean => {
  const [first = 0, second = 0, last = 0, next = 0] = [edges[0], edges[1], edges.at(-1), edges.at(-2)];
  return first > 0 && (last - next) / (second - first) > LOGARITHMIC_FROM;
};

/** Powers of ten, or about four round numbers, between the ends. */
function ticksOf(edges: readonly number[]): readonly number[] {
  const [from, to] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  if (isLogarithmic(edges)) {
    const powers = Array.from({ length: 31 }, (_, i) => 10 ** (i - 10));
    return powers.filter((power) => power >= from && power <= to);
  }
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * Whose middle half is the widest and the narrowest: in multiples where the picture's scale multiplies, unless some begin at
 * nothing or below, which has no multiple.
 */
function spreadFinding(distribution: Distribution, spreads: readonly Spread[], words: Wording): Rich {
  const { spreads: texts, profiles } = words.texts;
  const { measure, edges } = distribution;
  const tick = measureTick(words, measure);
  const ends = spreads.map(({ segment: { name, profile } }) => {
    return { name: data(name), low: Number(profile[measure].q1), high: Number(profile[measure].q3) };
  });
  const isDrawnInMultiples = isLogarithmic(edges);
  const multiplies = isDrawnInMultiples && ends.every(({ low }) => low > 0);
  const halves = ends.map((half) => ({
    ...half,
    room: multiplies ? half.high / half.low : half.high - half.low,
  }));
  const sorted = halves.toSorted((a, b) => b.room - a.room);
  const [widest, narrowest] = [sorted[0], sorted.at(-1)];
  if (widest === undefined || narrowest === undefined || widest.room === narrowest.room) return [texts.same];
  if (multiplies) {
    const multiple = ({ low, high, room }: typeof widest) => {
      return { times: words.format.count(room), low: tick(low), high: tick(high) };
    };
    const told = texts.multiples(widest.name, multiple(widest), narrowest.name, multiple(narrowest));
    return [...told, ' ', profiles.logarithmic];
  }
  const half = ({ low, high }: typeof widest): string =>
    tick(low) === tick(high) ? texts.at(tick(low)) : texts.between(tick(low), tick(high));
  const told = texts.finding(widest.name, half(widest), narrowest.name, half(narrowest));
  return isDrawnInMultiples ? [...told, ' ', profiles.logarithmic] : told;
}

/** A row a bin, a column a segment; of many segments bins are put together by threes, so that the page stays small. */
function spreadTable(all: Distribution, spreads: readonly Spread[], words: Wording): Table {
  const { spreads: texts } = words.texts;
  const { measure } = all;
  const together = spreads.length > MANY_SEGMENTS ? 3 : 1;
  const last = all.edges.length - 1;
  const edges = all.edges.filter((_, i) => i % together === 0 || i === last);
  const columns = [texts.bin[measure], ...spreads.map(({ segment }) => nameOf(segment))];
  const rows = edges.slice(1).map((_, bin) => ({
    cells: [
      [binName(measure, edges, bin, words)],
      ...spreads.map(({ customers }) => {
        const counted = customers.slice(bin * together, (bin + 1) * together);
        return [words.format.count(counted.reduce((sum, count) => sum + count, 0))];
      }),
    ],
  }));
  return inOrder(numbersTable(texts.caption[measure], columns, rows), [0]);
}

function binName(
  measure: Distribution['measure'],
  edges: readonly number[],
  bin: number,
  words: Wording,
): string {
  const { spreads: texts } = words.texts;
  const tick = measureTick(words, measure);
  const [from, to] = [edges[bin] ?? 0, edges[bin + 1] ?? 0];
  const [isFirst, isLast] = [bin === 0, bin === edges.length - 2];
  if (measure === 'orders') {
    const [first, last] = [Math.ceil(from), Math.floor(to)];
    return isLast ? texts.from(tick(first)) : texts.wholes(tick(first), tick(last));
  }
  if (isFirst) return texts.upTo(tick(to));
  return isLast ? texts.from(tick(from)) : texts.range(tick(from), tick(to));
}
