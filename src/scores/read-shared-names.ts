import type { Engine, Row } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import type { Grid } from './grid.js';
import { ACTION_GROUPS, LIFECYCLE_GROUPS, type SharedName } from './views.js';

/** Parts of the lifecycle, the longest names first: `potential churner` before `potential`. */
const PARTS = [...LIFECYCLE_GROUPS, ...ACTION_GROUPS].toSorted((a, b) => b.length - a.length);

/**
 * Named segments whose name has that of a part of the lifecycle in it, e.g. `New Customers` and `new`, but which are not
 * the same customers. Needs `named_segments` and `lifecycle_groups`.
 *
 * @param grid the one by which the customers were named
 * @returns in the grid's order; of those that have customers, and whose part of the lifecycle has
 */
export async function readSharedNames(engine: Engine, grid: Grid): Promise<SharedName[]> {
  const cells = await engine.query(statement('scores/named_lifecycle'));
  return grid.segments.flatMap(({ key, name }) => {
    const lifecycle = PARTS.find((part) => isAlike(name, part));
    if (lifecycle === undefined) return [];
    const inPart = (row: Row) => row['lifecycle_group'] === lifecycle || row['action_group'] === lifecycle;
    const own = cells.filter((row) => row['named_segment'] === key);
    const customers = countCustomers(own);
    const lifecycleCustomers = countCustomers(cells.filter(inPart));
    const both = countCustomers(own.filter(inPart));
    const areSame = both === customers && both === lifecycleCustomers;
    if (customers === 0 || lifecycleCustomers === 0 || areSame) return [];
    return [{ key, name, lifecycle, customers, lifecycleCustomers, both }];
  });
}

/** Whether the words of a part of the lifecycle stand in a name, in the singular or the plural. */
function isAlike(name: string, part: string): boolean {
  const words = part.replaceAll('_', ' ');
  return new RegExp(`(?<!\\p{L})${words}s?(?!\\p{L})`, 'iu').test(name);
}

const countCustomers = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + Number(row['customers']), 0);
