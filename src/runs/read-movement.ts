import { type Centroids, distancesTo } from '../clusters/refine-centroids.js';
import type { Model } from '../model/model.js';
import type { Movement } from '../segments/movement.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment, list, number, type Sql, text, timestamp } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

type Run = Movement['previous'];

/**
 * Creates `moves`: what became of each customer of an earlier run and of tonight, and why; after `customer_groups` is
 * made. A second run's are added to those of the first.
 *
 * @param earlier runs, each with its model; null where none is kept, so that nobody counts as moved by it
 */
export async function createMoves(
  engine: Engine,
  earlier: readonly { readonly run: Run; readonly model: Model | null }[],
): Promise<void> {
  for (const [index, { run, model }] of earlier.entries()) {
    const select = statement('migration/moves', {
      run_id: text(run.id),
      since: timestamp(run.snapshot),
      ...(model === null ? NO_MODEL : piecesOf(model)),
    });
    await (index === 0 ? engine.createTable('moves', select) : engine.insertSelect('moves', select));
  }
}

/** Who changed segment since an earlier run, and why; after `moves` is made. */
export async function readMovement(engine: Engine, { id, snapshot }: Run): Promise<Movement> {
  const rows = await engine.query(statement('migration/outcomes', { run_id: text(id) }));
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

type Pieces = Readonly<Record<'scores' | 'features' | 'distances' | 'segments', Sql>>;

/** A model whose one segment is nobody's. */
const NO_MODEL: Pieces = {
  scores: fragment('0e0'),
  features: number(1),
  distances: fragment('0e0'),
  segments: fragment("(1, '')"),
};

function piecesOf(model: Model): Pieces {
  const scores = model.features.map(({ constant, mean, standardDeviation }, d) =>
    constant ? '0e0' : `(feature_values[${d + 1}] - ${double(mean).sql}) / ${double(standardDeviation).sql}`,
  );
  const centroids: Centroids = model.segments.map(({ centroid }) => centroid);
  return {
    scores: fragment(scores.join(', ')),
    features: number(model.features.length),
    distances: distancesTo(centroids),
    segments: list(
      model.segments.map((segment, index) => fragment(`(${index + 1}, ${text(segment.id).sql})`)),
    ),
  };
}
