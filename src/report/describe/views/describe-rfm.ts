import { RFM_MEASURES, type RfmView } from '../../../scores/views.js';
import type { Rhythm } from '../../../segments/segment.js';
import { type Rich, id } from '../../../words/rich.js';
import type { Block, ColumnsChart, Figure, Section } from '../../document.js';
import { type Wording, amount, customersOf, inOrder, numbersTable } from '../wording.js';
import { describeCutPoints } from './describe-cut-points.js';
import { describeSpendCells } from './describe-spend-cells.js';
import { describeStrategies } from './describe-strategies.js';
import { drawable, groupCells, mixedTable, most, paragraph } from './parts.js';

const FIFTH = 0.2;
/** A share that is this far from a fifth is no longer about a fifth. */
const FAR = 0.05;

/** Scores, who spends what by them, how they are spread, their bounds, and the standing strategies. */
export function describeRfm(view: RfmView, { lapsingDays }: Rhythm, words: Wording): Section {
  const { rfm } = words.texts.views;
  return {
    id: 'rfm',
    heading: rfm.heading,
    short: rfm.short,
    blocks: [
      paragraph(rfm.intro(rfm.monetary[view.monetary])),
      paragraph(wordOrigin(view, words)),
      ...describeSpendCells(view.cells, words),
      ...describeSums(view, words),
      ...describeCutPoints(view.cutPoints, words),
      ...wordEmpty(view, words),
      ...describeStrategies(view.strategies, lapsingDays, words),
    ],
  };
}

function wordOrigin(view: RfmView, words: Wording): Rich {
  const { format, texts } = words;
  const { rfm } = texts.views;
  const { thresholds, frozenSince } = view;
  const origin =
    thresholds !== 'frozen' || frozenSince === null
      ? [rfm.thresholds[thresholds]]
      : rfm.frozenSince(id(frozenSince.run), format.date(frozenSince.snapshot));
  return [...origin, ...wordUneven(view, words)];
}

/** Said of the measures that have a score with far more or far fewer than a fifth of the customers. */
function wordUneven({ scoreCustomers }: RfmView, { format, texts }: Wording): Rich {
  const { rfm } = texts.views;
  return RFM_MEASURES.flatMap((measure) => {
    const counts = scoreCustomers[measure];
    const all = counts.reduce((sum, count) => sum + count, 0);
    if (all === 0) return [];
    const shares = counts.map((count) => count / all);
    if (shares.every((share) => Math.abs(share - FIFTH) < FAR)) return [];
    const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
    return [rfm.uneven(rfm.measures[measure], format.share(lowest), format.share(highest))];
  });
}

function wordEmpty({ emptyScores, thresholds }: RfmView, { format, texts }: Wording): readonly Block[] {
  const { rfm } = texts.views;
  const items = RFM_MEASURES.flatMap((measure) => {
    const scores = emptyScores.filter((empty) => empty.measure === measure).flatMap((empty) => empty.scores);
    if (scores.length === 0) return [];
    const shown = format.list(scores.map(format.count));
    const why = thresholds === 'fitted' ? rfm.sameValues : '';
    return [[rfm.empty(rfm.measures[measure], shown, scores.length), why]];
  });
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

function describeSums(view: RfmView, words: Wording): readonly Block[] {
  const { sums: texts } = words.texts.views.rfm;
  const { format } = words;
  const bandOf = (sum: number) => view.bands.findIndex(({ from, to }) => sum >= from && sum <= to);
  const nameOf = (sum: number): string => {
    const band = view.bands[bandOf(sum)]?.band;
    return band === undefined ? '' : texts.bands[band];
  };
  const rows = view.sums.map((group) => ({
    cells: [[format.count(group.sum)], [nameOf(group.sum)], ...groupCells(words, group)],
  }));
  const figure: Figure = {
    kind: 'figure',
    name: 'rfm-sums',
    question: texts.question,
    finding: sumsFinding(view, words),
    chart: sumsChart(view, bandOf, words),
    table: inOrder(mixedTable(texts.caption, texts.columns, [0, 1], rows), [0, 1]),
  };
  return [figure, bandsTable(view, words), paragraph([texts.orderValue], 'soft')];
}

function sumsFinding({ bands }: RfmView, words: Wording): Rich {
  const { rfm } = words.texts.views;
  const { share } = words.format;
  const top = most(bands, ({ revenueShare }) => revenueShare);
  if (top === undefined || top.customers === 0) return [rfm.cells.nobody];
  const name = rfm.sums.bands[top.band];
  const customers = customersOf(words, top.customers);
  return [rfm.sums.finding(name, customers, share(top.customerShare), share(top.revenueShare))];
}

function sumsChart(view: RfmView, bandOf: (sum: number) => number, { format, texts }: Wording): ColumnsChart {
  const { sums } = texts.views.rfm;
  return {
    kind: 'columns',
    across: sums.across,
    columns: view.sums.map(({ sum, customers }) => ({
      name: format.count(sum),
      value: drawable(customers),
      label: format.count(customers),
      band: bandOf(sum),
    })),
    bands: view.bands.map(({ band, from, to, customerShare, revenueShare }) => [
      sums.bandName(sums.bands[band], format.count(from), format.count(to)),
      sums.ofCustomers(format.share(customerShare)),
      sums.ofRevenue(format.share(revenueShare)),
    ]),
  };
}

function bandsTable({ bands }: RfmView, words: Wording): Block {
  const { sums } = words.texts.views.rfm;
  const { format } = words;
  const rows = bands.map((group) => ({
    cells: [
      [sums.bandName(sums.bands[group.band], format.count(group.from), format.count(group.to))],
      ...groupCells(words, group),
      [group.averageOrderValue === null ? '–' : amount(words, group.averageOrderValue)],
    ],
  }));
  return inOrder(numbersTable(sums.bandsCaption, sums.bandsColumns, rows), [0]);
}
