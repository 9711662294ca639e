import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { defaultPlaybook } from '../segments/figures.js';

/** The kinds of step that customers of `giveSteps` have. */
export const { families } = defaultPlaybook;

/** Creates `customers` of those in `features`, each with the step that is named for it, else that of keeping warm. */
export function giveSteps(engine: Engine, steps: Readonly<Record<string, string>> = {}): Promise<void> {
  const cases = Object.entries(steps).map(([id, step]) => `when '${id}' then '${step}'`);
  const step =
    cases.length === 0 ? "'keep_warm'" : `case customer_id ${cases.join(' ')} else 'keep_warm' end`;
  return engine.createTable('customers', fragment(`select customer_id, ${step} as step from features`));
}
