import type { FeatureSpec } from '../config/configuration.js';
import { featureValue } from '../features/feature-value.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { countBins } from './count-bins.js';
import type { ReferenceBins } from './model.js';

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * How the customers of `features` lie in each feature: the deciles of all of them, each value once, and the share between
 * each two.
 *
 * @returns one a feature, in the order given
 */
export async function readReference(
  engine: Engine,
  features: readonly FeatureSpec[],
): Promise<ReferenceBins[]> {
  const lists = features.map(
    ({ name }, index) =>
      `quantile_of(${featureValue(name)}, [${DECILES.map((decile) => `0.${decile}`).join(', ')}]) as feature_${index}`,
  );
  const columns = features.flatMap((_, index) =>
    DECILES.map((decile) => `feature_${index}[${decile}] as decile_${index}_${decile}`),
  );
  const [row] = await engine.query(
    statement('model/deciles', {
      lists: fragment(lists.join(', ')),
      columns: fragment(columns.join(', ')),
    }),
  );
  const edges = features.map((_, index) => [
    ...new Set(DECILES.map((decile) => Number(row?.[`decile_${index}_${decile}`]))),
  ]);
  const { customers, bins } = await countBins(engine, features, edges);
  return edges.map((own, index) => ({
    edges: own,
    shares: (bins[index] ?? []).map((count) => count / customers),
  }));
}
