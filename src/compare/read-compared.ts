import { arrangeFlows } from '../migration/arrange-flows.js';
import type { Flow, Matrix, MatrixGroup } from '../migration/migration.js';
import type { GroupNames } from '../migration/read-matrix.js';
import type { Mover, SegmentSide } from '../report/compare/comparison.js';
import { money } from '../segments/money.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Counterparts } from './match-segments.js';

/** Columns of `compared` that say where a customer is, each once with `from_` and once with `to_`. */
export type ComparedColumn = 'segment_id' | 'named_segment' | 'lifecycle_group';

const MOST_MOVERS = 10;

/**
 * Who was where in the first run and is where in the second; after `compared` is made.
 *
 * @param names of the groups of each run in the order in which they are told; others follow by id
 */
export async function readCompared(
  engine: Engine,
  column: ComparedColumn,
  names: { readonly first: GroupNames; readonly second: GroupNames },
): Promise<Matrix> {
  const pieces = { from_group: fragment(`from_${column}`), to_group: fragment(`to_${column}`) };
  const rows = await engine.query(statement('compare/flows', pieces));
  const flows = arrangeFlows(rows, { before: [], tonight: [] });
  const before = toGroups(flows, 'from', names.first);
  const tonight = toGroups(flows, 'to', names.second);
  return { before, tonight, flows: arrangeFlows(rows, { before, tonight }) };
}

function toGroups(flows: readonly Flow[], end: 'from' | 'to', names: GroupNames): MatrixGroup[] {
  const ids = flows.flatMap((flow) => flow[end] ?? []);
  const unnamed = [...new Set(ids)].filter((id) => names.every((group) => group.id !== id)).toSorted();
  return [...names, ...unnamed.map((id) => ({ id, name: id }))].map(({ id, name }) => ({
    id,
    name,
    customers: flows.filter((flow) => flow[end] === id).reduce((sum, flow) => sum + flow.customers, 0),
  }));
}

/** Those who are not in the counterpart of their segment and spent most in either window; after `compared` is made. */
export async function readMovers(
  engine: Engine,
  counterparts: readonly Pick<Counterparts, 'first' | 'second'>[],
  segments: { readonly first: readonly SegmentSide[]; readonly second: readonly SegmentSide[] },
): Promise<Mover[]> {
  const pairs = counterparts.map(({ first, second }) =>
    fragment(`(${text(first).sql}, ${text(second).sql})`),
  );
  const given = pairs.length > 0 ? list(pairs) : fragment('(null, null)');
  const rows = await engine.query(
    statement('compare/movers', { counterparts: given, most: number(MOST_MOVERS) }),
  );
  return rows.map((row) => ({
    customerId: String(row['customer_id']),
    from: sideOf(segments.first, String(row['from_segment_id'])),
    to: sideOf(segments.second, String(row['to_segment_id'])),
    netSpendBefore: money(row['net_spend_before']),
    netSpend: money(row['net_spend']),
  }));
}

const sideOf = (some: readonly SegmentSide[], id: string): SegmentSide =>
  some.find((segment) => segment.id === id) ?? { id, rank: some.length + 1, name: id };
