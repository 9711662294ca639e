import { distancesTo } from '../clusters/refine-centroids.js';
import { applyMatrix } from '../features/apply-matrix.js';
import { rfmColumns } from '../scores/rfm-columns.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import type { Model } from './model.js';

/** How many customers are in a segment of a model. */
export interface SegmentCount {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  readonly customers: number;
}

/**
 * Creates `scores` from `features`: each customer with its segment by a model, the second nearest, and how far they are,
 * and with its RFM scores by the model's cut points.
 *
 * @returns all segments of the model by rank, those without customers too
 * @throws Failure data when a transform of the model does not allow a customer's value
 */
export async function scoreCustomers(
  engine: Engine,
  { features, segments, scores }: Pick<Model, 'features' | 'segments' | 'scores'>,
): Promise<SegmentCount[]> {
  await applyMatrix(engine, features);
  const names = segments.map(({ id, name, rank }, index) =>
    fragment(`(${index + 1}, ${text(id).sql}, ${text(name).sql}, ${rank})`),
  );
  const select = statement('model/scores', {
    distances: distancesTo(segments.map(({ centroid }) => centroid)),
    segments: number(segments.length),
    names: list(names),
    ...rfmColumns(scores),
  });
  await engine.createTable('scores', select);
  const rows = await engine.query(statement('model/score_counts'));
  const counts = new Map(rows.map((row) => [Number(row['segment_rank']), Number(row['customers'])]));
  return segments.map(({ id, rank, name }) => ({ id, rank, name, customers: counts.get(rank) ?? 0 }));
}
