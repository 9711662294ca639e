import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Axis, Box, Grid } from './grid.js';
import { scoreOf } from './score-of.js';
import { FIFTHS, type SettledCutPoints } from './settle-cut-points.js';

/**
 * Creates `named_segments`: each customer of `features` with the key of its named segment. Axes of five scores are
 * those of `rfm_scores`, others are cut at the settled points of the grid.
 *
 * @param settled for a grid with these axes
 * @throws RangeError when an axis has more or fewer cut points than its scores need
 */
export async function nameCustomers(
  engine: Engine,
  grid: Grid,
  settled: Pick<SettledCutPoints, 'monetary' | 'grid'>,
): Promise<void> {
  const scores = grid.axes.map((axis) => `${wordScore(axis, settled)} as ${axis.measure}`);
  const cases = grid.segments.flatMap(({ key, boxes }) =>
    boxes.map((box) => `when ${conditionOf(box, grid.axes)} then ${text(key).sql}`),
  );
  const select = statement('scores/named_segments', {
    scores: fragment(scores.join(',\n        ')),
    cases: fragment(cases.join('\n        ')),
  });
  await engine.createTable('named_segments', select);
}

function wordScore({ measure, bins }: Axis, { monetary, grid }: Pick<SettledCutPoints, 'monetary' | 'grid'>) {
  if (bins === FIFTHS) return `rfm_scores.${measure}_score`;
  const cutPoints = grid[measure] ?? [];
  if (cutPoints.length !== bins - 1) {
    throw new RangeError(`${cutPoints.length} cut points for the ${bins} scores of ${measure}`);
  }
  return scoreOf(measure, cutPoints, monetary).sql;
}

/** Whether a customer's scores lie in a box; axes of which it has all scores are left out. */
function conditionOf(box: Box, axes: readonly Axis[]): string {
  const conditions = axes.flatMap(({ measure, bins }, index) => {
    const scores = box[index] ?? [];
    return scores.length === bins ? [] : [`${measure} in (${list(scores.map(number)).sql})`];
  });
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}
