import type { FeatureSpec } from '../config/configuration.js';
import { featureValue } from '../features/feature-value.js';
import type { Engine } from '../warehouse/engine.js';
import { double, fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/**
 * Counts the customers of `features` by bins of each feature's values in its own units, in one scan: a value is in the
 * bin whose number is the number of edges strictly below it. Where there is but one edge, as in a feature that is the same
 * for nearly all, the bins are this value and all others.
 *
 * @param edges for each feature one or more, rising
 * @returns for each feature one count a bin, one bin more than edges
 */
export async function countBins(
  engine: Engine,
  features: readonly FeatureSpec[],
  edges: readonly (readonly number[])[],
): Promise<{ readonly customers: number; readonly bins: readonly (readonly number[])[] }> {
  const counts = features.flatMap(({ name }, index) =>
    (edges[index] ?? []).map(
      (edge, bin, own) =>
        `count(case when ${featureValue(name)} ${own.length === 1 ? '=' : '<='} ${double(edge).sql} then 1 end) as counted_${index}_${bin}`,
    ),
  );
  const [row] = await engine.query(statement('model/bin_counts', { counts: fragment(counts.join(', ')) }));
  const customers = Number(row?.['customers'] ?? 0);
  const bins = edges.map((own, index) => {
    const counted = [...own.map((_, bin) => Number(row?.[`counted_${index}_${bin}`])), customers];
    return counted.map((count, bin) => count - (counted[bin - 1] ?? 0));
  });
  return { customers, bins };
}
