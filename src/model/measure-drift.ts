import type { FeatureName } from '../config/configuration.js';
import { populationStabilityIndex } from '../stats/population-stability-index.js';
import type { Engine } from '../warehouse/engine.js';
import { countBins } from './count-bins.js';
import type { Model } from './model.js';

/** How differently customers lie in one feature from those that a model was made from. */
export interface Drift {
  readonly feature: FeatureName;
  /** Population stability index to six decimals; 0 for no difference. */
  readonly psi: number;
}

/**
 * Compares all customers of `features` with those that a model was made from.
 *
 * @returns one a feature of the model, in its order; none where there are no customers
 */
export async function measureDrift(
  engine: Engine,
  { features, reference }: Pick<Model, 'features' | 'reference'>,
): Promise<Drift[]> {
  const edges = reference.map((bins) => bins.edges);
  const { customers, bins } = await countBins(engine, features, edges);
  if (customers === 0) return [];
  return features.map(({ name }, index) => ({
    feature: name,
    psi: round(populationStabilityIndex(reference[index]?.shares ?? [], bins[index] ?? [])),
  }));
}

/** More than anybody reads, fewer than the rounding of shares can change. */
const round = (index: number) => Math.round(index * 1e6) / 1e6;
