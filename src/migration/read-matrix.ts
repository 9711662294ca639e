import type { Engine, Row } from '../warehouse/engine.js';
import { fragment, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { arrangeFlows } from './arrange-flows.js';
import type { Matrix, MatrixGroup } from './migration.js';

/** What customers can be grouped by, as a column of `customer_groups` and of `run_customers`. */
export type GroupColumn = 'segment_id' | 'named_segment';

/** Ids and names of groups, in the order in which they are told. */
export type GroupNames = readonly { readonly id: string; readonly name: string }[];

/**
 * Reads who was where in an earlier run and is where tonight; after `customer_groups` is made.
 *
 * @param names of the earlier run's groups and of tonight's; groups without a name are called by their id
 * @returns null where one of the two runs does not group its customers so
 */
export async function readMatrix(
  engine: Engine,
  runId: string,
  column: GroupColumn,
  names: { readonly before: GroupNames; readonly tonight: GroupNames },
): Promise<Matrix | null> {
  const given = { group_column: fragment(column) };
  const ofRun = { ...given, run_id: text(runId) };
  const before = await engine.query(statement('migration/groups_of_run', ofRun));
  const tonight = await engine.query(statement('migration/groups_of_tonight', given));
  if ([...before, ...tonight].some((row) => row['group_id'] === null)) return null;
  const matrix = { before: toGroups(before, names.before), tonight: toGroups(tonight, names.tonight) };
  const flows = arrangeFlows(await engine.query(statement('migration/flows', ofRun)), matrix);
  return { ...matrix, flows };
}

/** Groups that have a name first, in its order, those of nobody included; then others by id. */
function toGroups(rows: readonly Row[], names: GroupNames): MatrixGroup[] {
  const counts = new Map(rows.map((row) => [String(row['group_id']), Number(row['customers'])]));
  const unnamed = [...counts.keys()].filter((id) => names.every((group) => group.id !== id)).toSorted();
  const groups = [...names, ...unnamed.map((id) => ({ id, name: id }))];
  return groups.map(({ id, name }) => ({ id, name, customers: counts.get(id) ?? 0 }));
}
