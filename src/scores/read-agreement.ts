import { money } from '../segments/money.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { identifier } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { findSurprises, type SpendMedians } from './find-surprises.js';
import type { Grid } from './grid.js';
import { type CrossTable, LIFECYCLE_GROUPS } from './views.js';

/** A view beside the clusters: the table that has its groups, and what the groups are called. */
interface View {
  readonly view: CrossTable['view'];
  readonly table: string;
  readonly column: string;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
}

/**
 * Where the clusters and the other views meet. Needs `customers`, and `named_segments` and `lifecycle_groups` for the
 * views that are on.
 *
 * @param views the grid by which the customers were named, null when that view is off; whether lifecycle is on
 * @returns a table for each view that is on and tells at least two groups of customers apart, where there are at least
 * two segments
 */
export async function readAgreement(
  engine: Engine,
  views: { readonly named: Grid | null; readonly lifecycle: boolean },
): Promise<CrossTable[]> {
  const tables: CrossTable[] = [];
  for (const view of listViews(views)) {
    const pieces = { groups: identifier(view.table), column: identifier(view.column) };
    const cells = await engine.query(statement('scores/cross_cells', pieces));
    const table = toTable(view, cells);
    const met = table.columns.filter(({ customers }) => customers > 0);
    if (table.rows.length < 2 || met.length < 2) continue;
    const medians = toMedians(await engine.query(statement('scores/cross_medians', pieces)));
    tables.push({ ...table, surprising: findSurprises(table, medians) });
  }
  return tables;
}

function listViews({ named, lifecycle }: Parameters<typeof readAgreement>[1]): View[] {
  const views: View[] = [];
  if (named !== null) {
    views.push({ view: 'named', table: 'named_segments', column: 'named_segment', groups: named.segments });
  }
  if (lifecycle) {
    const groups = LIFECYCLE_GROUPS.map((key) => ({ key, name: key.replaceAll('_', ' ') }));
    views.push({ view: 'lifecycle', table: 'lifecycle_groups', column: 'lifecycle_group', groups });
  }
  return views;
}

function toTable({ view, groups }: View, cells: readonly Row[]): Omit<CrossTable, 'surprising'> {
  const segments = [...new Set(cells.map((row) => String(row['segment_id'])))];
  return {
    view,
    columns: groups.map(({ key, name }) => {
      return { key, name, customers: countCustomers(cells.filter((row) => row['group_key'] === key)) };
    }),
    rows: segments.map((segmentId) => {
      const own = cells.filter((row) => row['segment_id'] === segmentId);
      return { segmentId, customers: countCustomers(own), cells: groups.map(({ key }) => toCell(own, key)) };
    }),
  };
}

const countCustomers = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + Number(row['customers']), 0);

function toCell(rows: readonly Row[], key: string): CrossTable['rows'][number]['cells'][number] {
  const row = rows.find((one) => one['group_key'] === key);
  return { customers: Number(row?.['customers'] ?? 0), revenue: money(row?.['net_spend'] ?? '0') };
}

function toMedians(rows: readonly Row[]): SpendMedians {
  const of = (side: string) =>
    new Map(
      rows
        .filter((row) => row['side'] === side)
        .map((row) => [String(row['name']), Number(row['spend_median'])]),
    );
  return { segments: of('segment'), columns: of('column'), shop: of('shop').get('') ?? 0 };
}
