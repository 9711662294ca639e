import { type Centroids, distancesTo } from '../clusters/refine-centroids.js';
import type { Model } from '../model/model.js';
import type { Movement } from '../segments/movement.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment, list, number, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { PreviousRun } from './history.js';

/**
 * Who changed segment since the run before, and why; after `customers` is made.
 *
 * @param model of the run before
 */
export async function readMovement(
  engine: Engine,
  { id, snapshot }: PreviousRun,
  model: Model,
): Promise<Movement> {
  const scores = model.features.map(({ constant, mean, standardDeviation }, d) =>
    constant ? '0e0' : `(feature_values[${d + 1}] - ${double(mean).sql}) / ${double(standardDeviation).sql}`,
  );
  const centroids: Centroids = model.segments.map(({ centroid }) => centroid);
  const rows = await engine.query(
    statement('runs/movement', {
      run_id: text(id),
      scores: fragment(scores.join(', ')),
      features: number(model.features.length),
      distances: distancesTo(centroids),
      segments: list(
        model.segments.map((segment, index) => fragment(`(${index + 1}, ${text(segment.id).sql})`)),
      ),
      since: timestamp(snapshot),
    }),
  );
  const counts = new Map(rows.map((row) => [String(row['outcome']), Number(row['customers'])]));
  const of = (outcome: string) => counts.get(outcome) ?? 0;
  return {
    previous: { id, snapshot },
    stayed: of('stayed'),
    joined: of('joined'),
    left: of('left'),
    bought: of('bought'),
    aged: of('aged'),
    model: of('model'),
  };
}
