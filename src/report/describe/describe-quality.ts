import { type Rich, prose, strong } from '../../words/rich.js';
import type { Block, Figure, Section, WaterfallRow } from '../document.js';
import type { BridgeRow, LineCounts, ReportModel } from '../report-model.js';
import { describeFiles } from './describe-files.js';
import { type Wording, amount, customersOf, linesOf, numbersTable, wordsTable } from './wording.js';

/** Checks, where every line went, and the bridge from the segments to every line in the window. */
export function describeQuality(model: ReportModel, words: Wording): Section {
  const { quality } = words.texts;
  return {
    id: 'data',
    heading: quality.heading,
    short: quality.short,
    blocks: [
      ...checks(model, words),
      { kind: 'heading', level: 3, content: [quality.notes] },
      { kind: 'list', ordered: false, items: notes(model, words) },
      linesFigure(model.lines, words),
      ...describeFiles(model, words),
      ...unreadable(model.lines, words),
      bridgeFigure(model.bridge, words),
    ],
  };
}

function checks(model: ReportModel, { texts }: Wording): readonly Block[] {
  const { quality } = texts;
  if (model.checks.length === 0) return [];
  const rows = model.checks.map((check) => ({
    cells: [
      [prose(check.name)],
      check.passed ? [quality.passed] : [strong(quality.failed)],
      [prose(check.detail)],
    ],
  }));
  return [
    { kind: 'heading', level: 3, content: [quality.checks] },
    wordsTable(quality.checksCaption, quality.checksColumns, rows),
  ];
}

function notes(model: ReportModel, words: Wording): readonly Rich[] {
  const { quality } = words.texts;
  const { totals, freshness, rhythm, lines } = model;
  const { format } = words;
  const gross = quality.gross(
    amount(words, totals.grossSpend),
    amount(words, totals.returnedValue),
    amount(words, totals.netSpend),
  );
  const items: Rich[] = [
    [quality.span(format.date(freshness.dataFrom), format.date(freshness.dataThrough))],
    gross,
  ];
  if (totals.returnsOnlyCustomers > 0) {
    const customers = customersOf(words, totals.returnsOnlyCustomers);
    items.push(quality.returnsOnly(customers, amount(words, totals.returnsOnlyValue)));
  }
  if (totals.voids.lines > 0) {
    items.push(quality.voids(linesOf(words, totals.voids.lines), amount(words, totals.voids.value)));
  }
  if (totals.adjustments.lines > 0) items.push(quality.adjusted(amount(words, totals.adjustments.net)));
  if (lines.duplicates > 0) {
    // Were they left out, they would be among those left out by a rule.
    const areKept = lines.excluded < lines.duplicates;
    items.push([quality.duplicates(linesOf(words, lines.duplicates), areKept)]);
  }
  if (freshness.possiblyOlderCustomers > 0) {
    const customers = customersOf(words, freshness.possiblyOlderCustomers);
    items.push([quality.older(customers, format.days(rhythm.lapsingDays))]);
  }
  const { are } = model.customerIds;
  if (are !== 'shown') items.push([`${quality.customerIds[are]} ${quality.customerIds.beside}`]);
  return items;
}

/** Places a line can be in, in the order in which the rules ask. */
const ASIDE = [
  'unreadable',
  'superseded',
  'excluded',
  'outsideWindow',
  'guests',
  'adjustments',
  'voids',
  'zero',
] as const;

function linesFigure(lines: LineCounts, words: Wording): Figure {
  const { quality } = words.texts;
  const { format } = words;
  const used = lines.sales + lines.returns;
  const largest = ASIDE.toSorted((a, b) => lines[b] - lines[a])[0];
  const share = format.share(used / lines.read);
  const finding = quality.linesFinding(format.count(used), share, format.count(lines.read));
  const aside =
    largest === undefined || lines[largest] === 0
      ? ''
      : quality.largestAside(quality.kinds[largest], format.count(lines[largest]));
  const table = (['read', ...ASIDE, 'returns', 'sales'] as const).map((kind) => ({
    cells: [
      [quality.kinds[kind]],
      [format.count(lines[kind])],
      [format.columnShare(lines[kind] / lines.read)],
    ],
  }));
  return {
    kind: 'figure',
    name: 'lines',
    question: quality.linesQuestion,
    finding: [finding + aside],
    chart: { kind: 'waterfall', rows: linesRows(lines, words) },
    table: numbersTable(quality.linesCaption, quality.linesColumns, table),
  };
}

function linesRows(lines: LineCounts, { format, texts }: Wording): readonly WaterfallRow[] {
  const { kinds } = texts.quality;
  const row = (kind: keyof typeof kinds, from: number, role: WaterfallRow['role']): WaterfallRow => {
    return { name: kinds[kind], from, to: from + lines[kind], label: format.count(lines[kind]), role };
  };
  let rest = lines.read;
  const aside = [...ASIDE, 'returns' as const]
    .filter((kind) => lines[kind] > 0)
    .map((kind) => {
      rest -= lines[kind];
      return row(kind, rest, kind === 'returns' ? 'used' : 'aside');
    });
  return [row('read', 0, 'sum'), ...aside, row('sales', 0, 'used')];
}

function unreadable({ unreadableReasons }: LineCounts, { format, texts }: Wording): readonly Block[] {
  if (unreadableReasons.length === 0) return [];
  const { quality } = texts;
  const rows = unreadableReasons.map(({ reason, lines }) => ({
    cells: [[prose(quality.reason(reason))], [format.count(lines)]],
  }));
  return [numbersTable(quality.unreadable, quality.unreadableColumns, rows)];
}

function bridgeFigure(bridge: readonly BridgeRow[], words: Wording): Figure {
  const { quality } = words.texts;
  const { format } = words;
  const decimals = Math.max(0, ...bridge.map(({ amount: value }) => value.split('.')[1]?.length ?? 0));
  const amountAt = (kind: BridgeRow['kind']) =>
    amount(words, bridge.find((row) => row.kind === kind)?.amount ?? '0.00');
  const rows = bridge.map((row) => ({
    cells: [
      [quality.bridge[row.kind]],
      [format.count(row.lines)],
      [row.customers === null ? '' : format.count(row.customers)],
      [format.fullMoney(row.amount, decimals)],
    ],
    ...(row.kind === 'total' ? { total: true as const } : {}),
  }));
  return {
    kind: 'figure',
    name: 'money',
    question: quality.bridgeQuestion,
    finding: quality.bridgeFinding(amountAt('segments'), amountAt('total')),
    chart: { kind: 'waterfall', rows: bridgeRows(bridge, words) },
    table: numbersTable(quality.bridgeCaption, quality.bridgeColumns, rows),
  };
}

function bridgeRows(bridge: readonly BridgeRow[], { format, texts }: Wording): readonly WaterfallRow[] {
  let sum = 0;
  return bridge
    .filter((row) => Number(row.amount) !== 0 || row.kind === 'total')
    .map((row) => {
      const value = Number(row.amount);
      const from = row.kind === 'total' ? 0 : sum;
      sum = from + value;
      const role = row.kind === 'total' ? 'sum' : row.kind === 'segments' ? 'used' : 'aside';
      return { name: texts.quality.bridge[row.kind], from, to: sum, label: format.money(row.amount), role };
    });
}
