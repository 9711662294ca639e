import type { Engine } from '../../warehouse/engine.js';
import { statement } from '../../warehouse/statements.js';

/** Creates `behaviour_marks`: one row per customer of `features`, with tier of value and mark of a big buyer. */
export async function markBehaviour(engine: Engine): Promise<void> {
  await engine.createTable('behaviour_marks', statement('scores/behaviour_marks'));
}
