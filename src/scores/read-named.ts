import { addMoney, money } from '../segments/money.js';
import type { Playbook } from '../segments/playbook.js';
import type { Engine, Row } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';
import { chooseActions } from './choose-actions.js';
import type { Grid, GridSegment } from './grid.js';
import { forbiddingSteps, toOwnStep } from './own-steps.js';
import type { NamedSegment, NamedView } from './views.js';
import { type CellTexts, wordBoxes } from './word-boxes.js';

export interface NamedOptions {
  /** Gives actions their channels and programmes, and says which steps forbid discounts. */
  readonly playbook: Pick<Playbook, 'channels' | 'programmes' | 'families'>;
  /** Channels and programmes that the shop does not have. */
  readonly without: readonly string[];
  readonly hasProducts: boolean;
  /** Path of the grid as configured; null for the one that comes with Quintet. */
  readonly gridPath: string | null;
  readonly cellTexts: CellTexts;
}

/**
 * Sums up the named segments. Needs `customers`, whose `step` is each customer's own, and `named_segments`.
 *
 * @param grid the one by which the customers were named
 */
export async function readNamed(engine: Engine, grid: Grid, options: NamedOptions): Promise<NamedView> {
  const forbidding = forbiddingSteps(options.playbook.families);
  const rows = await engine.query(statement('scores/named_figures', { forbidding }));
  const steps = await engine.query(statement('scores/named_steps'));
  const customers = rows.reduce((sum, row) => sum + Number(row['customers']), 0);
  const revenue = Number(addMoney(...rows.map((row) => money(row['net_spend']))));
  return {
    grid: options.gridPath,
    axes: grid.axes,
    segments: grid.segments.map((segment) => {
      const row = rows.find((one) => one['named_segment'] === segment.key);
      return toSegment(segment, row ?? {}, { grid, options, customers, revenue, steps });
    }),
  };
}

interface Whole {
  readonly grid: Grid;
  readonly options: NamedOptions;
  readonly customers: number;
  readonly revenue: number;
  /** Customers by named segment and own step, the most frequent step of each first. */
  readonly steps: readonly Row[];
}

/** A segment with its figures; of nobody where there is no row. */
function toSegment(
  segment: GridSegment,
  row: Row,
  { grid, options, customers, revenue, steps }: Whole,
): NamedSegment {
  const count = Number(row['customers'] ?? 0);
  const net = money(row['net_spend'] ?? '0');
  const orNull = <T>(name: string, convert: (value: Row[string] | undefined) => T): T | null =>
    count === 0 ? null : convert(row[name]);
  return {
    key: segment.key,
    name: segment.name,
    cells: wordBoxes(segment.boxes, grid.axes, options.cellTexts),
    customers: count,
    customerShare: customers === 0 ? 0 : count / customers,
    revenue: net,
    revenueShare: revenue === 0 ? 0 : Number(net) / revenue,
    recencyDays: orNull('recency_days', Number),
    orders: orNull('orders', Number),
    netSpend: orNull('spend_median', money),
    steps: steps
      .filter((step) => step['named_segment'] === segment.key)
      .map((step) => ({
        ...toOwnStep(options.playbook.families, String(step['step'])),
        customers: Number(step['customers']),
      })),
    ...chooseActions(segment.actions, Number(row['without_discount'] ?? 0), options),
  };
}
