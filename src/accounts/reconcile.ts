import { Failure } from '../failure.js';
import type { LoadResult } from '../purchases/read-load-result.js';
import type { Period } from '../purchases/period.js';
import { addMoney, money, negateMoney } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Wording } from '../words/wording.js';
import type { BridgeRow, Check, FileLines, LineCounts, Totals } from './accounts.js';
import { countDuplicates } from './count-duplicates.js';
import { countFiles, sumFiles, sumPlaces } from './count-files.js';

/** The accounts of a run: where every line and every amount went. */
export interface Accounts {
  readonly totals: Totals;
  readonly bridge: readonly BridgeRow[];
  readonly lines: LineCounts;
  /** The same for each file, in the order of `LoadResult.files`. */
  readonly files: readonly FileLines[];
  readonly checks: readonly Check[];
  /** Times of the first and last line in the window, ISO 8601. */
  readonly firstAt: string;
  readonly lastAt: string;
}

/**
 * Adds the run up from two sides, the lines and the customers, and compares to the last digit; what was undone comes
 * to nothing.
 *
 * @param latest local time after which no line can be dated
 * @throws Failure data when the window holds no sale; software when a sum is not what it must be
 */
export async function reconcile(
  engine: Engine,
  loaded: LoadResult,
  period: Period,
  latest: string,
  words: Wording,
): Promise<Accounts> {
  const kinds = await engine.query(statement('checks/line_counts'));
  const [sums] = await engine.query(statement('checks/totals'));
  if (sums === undefined) throw new Error('no totals');
  refuseEmptyWindow(Number(sums['customers']), period);
  const files = countFiles(
    loaded.files,
    await engine.query(statement('checks/file_counts', { latest: timestamp(latest) })),
  );
  const lines = {
    ...sumFiles(files),
    duplicates: await countDuplicates(engine, latest),
    unreadableReasons: loaded.reasons,
  };
  const totals = toTotals(sums, kinds);
  const bridge = buildBridge(sums, kinds);
  const checks = [
    checkLines(files, lines, kinds, words),
    checkBridge(bridge, money(sums['amount']), words),
    checkSegments(money(sums['segmented_net_spend']), money(sums['segmented_amount']), words),
    checkVoids(amountOf(kinds, 'void'), words),
  ];
  const failed = checks.find(({ passed }) => !passed);
  if (failed !== undefined)
    throw new Failure('software', `${failed.name} failed: ${failed.detail}; please report this`);
  return {
    totals,
    bridge,
    lines,
    files,
    checks,
    firstAt: String(sums['first_at']),
    lastAt: String(sums['last_at']),
  };
}

function refuseEmptyWindow(customers: number, { from, to }: Period): void {
  if (customers > 0) return;
  throw new Failure(
    'data',
    `no known customer bought anything from ${from} to ${to}; check --snapshot, --window and the sources`,
  );
}

function sumOf(kinds: readonly Row[], kind: string, column: 'lines' | 'customers'): number {
  const inWindow = kinds.filter((row) => row['place'] === 'window' && row['kind'] === kind);
  return inWindow.reduce((sum, row) => sum + Number(row[column]), 0);
}

function amountOf(kinds: readonly Row[], kind: string, column = 'amount'): Money {
  const row = kinds.find((found) => found['place'] === 'window' && found['kind'] === kind);
  return row === undefined ? '0.00' : money(row[column]);
}

function toTotals(sums: Row, kinds: readonly Row[]): Totals {
  const grossSpend = money(sums['gross_spend']);
  const returnedValue = money(sums['returned_value']);
  return {
    rows: Number(sums['rows_in_window']),
    customers: Number(sums['customers']),
    orders: Number(sums['orders']),
    grossSpend,
    returnedValue,
    netSpend: addMoney(grossSpend, negateMoney(returnedValue)),
    guestRevenue: amountOf(kinds, 'guest'),
    returnsOnlyCustomers: Number(sums['returns_only_customers']),
    returnsOnlyValue: money(sums['returns_only_value']),
    voids: { lines: sumOf(kinds, 'void', 'lines'), value: amountOf(kinds, 'void', 'positive_amount') },
    adjustments: { lines: sumOf(kinds, 'adjustment', 'lines'), net: amountOf(kinds, 'adjustment') },
  };
}

function buildBridge(sums: Row, kinds: readonly Row[]): BridgeRow[] {
  const segmentedLines = Number(sums['segmented_lines']);
  const rows: BridgeRow[] = [
    {
      kind: 'segments',
      lines: segmentedLines,
      customers: Number(sums['customers']),
      amount: money(sums['segmented_net_spend']),
    },
    {
      kind: 'returns-only',
      lines: Number(sums['lines']) - segmentedLines,
      customers: Number(sums['returns_only_customers']),
      amount: money(sums['returns_only_value']),
    },
    {
      kind: 'guests',
      lines: sumOf(kinds, 'guest', 'lines'),
      customers: null,
      amount: amountOf(kinds, 'guest'),
    },
    ...(['adjustment', 'void', 'zero'] as const).map((kind) => ({
      kind: kind === 'zero' ? kind : (`${kind}s` as const),
      lines: sumOf(kinds, kind, 'lines'),
      customers: sumOf(kinds, kind, 'customers'),
      amount: amountOf(kinds, kind),
    })),
  ];
  const total: BridgeRow = {
    kind: 'total',
    lines: rows.reduce((sum, row) => sum + row.lines, 0),
    customers: null,
    amount: addMoney(...rows.map(({ amount }) => amount)),
  };
  return [...rows, total];
}

/** Per file and in all: what was read is what has a place. */
function checkLines(
  files: readonly FileLines[],
  total: LineCounts,
  kinds: readonly Row[],
  { format, texts }: Wording,
): Check {
  const { name, all, file } = texts.checks.lines;
  const placed = sumPlaces(total);
  const inTables = kinds.reduce(
    (sum, row) => sum + (row['place'] === 'future' ? 0 : Number(row['lines'])),
    0,
  );
  const wrong = files.find((one) => one.read !== sumPlaces(one));
  const detail =
    wrong === undefined
      ? all(format.count(total.read), format.count(placed))
      : file(format.count(wrong.read), wrong.name, format.count(sumPlaces(wrong)));
  const passed = wrong === undefined && placed === total.read && inTables + total.unreadable === placed;
  return { name, passed, detail };
}

function checkBridge(bridge: readonly BridgeRow[], amount: Money, { format, texts }: Wording): Check {
  const { name, detail } = texts.checks.bridge;
  const total = bridge.at(-1)?.amount ?? '';
  const said = detail(format.fullMoney(total), format.fullMoney(amount));
  return { name, passed: total === amount, detail: said };
}

function checkVoids(amount: Money, { format, texts }: Wording): Check {
  const { name, detail } = texts.checks.voids;
  return { name, passed: amount === '0.00', detail: detail(format.fullMoney(amount)) };
}

function checkSegments(customers: Money, lines: Money, { format, texts }: Wording): Check {
  const { name, detail } = texts.checks.segments;
  const said = detail(format.fullMoney(customers), format.fullMoney(lines));
  return { name, passed: customers === lines, detail: said };
}
