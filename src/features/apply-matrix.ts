import { Failure } from '../failure.js';
import type { Engine } from '../warehouse/engine.js';
import type { ScaledFeature } from './build-matrix.js';
import { createFeatureValues, createPoints, findForbidden } from './create-matrix.js';

/**
 * Creates `feature_values` and `points` from `features` as `buildMatrix` does, with scales and bounds that were found on
 * another night: how tonight's customers are distributed plays no part.
 *
 * @throws Failure data when a transform does not allow a customer's value
 */
export async function applyMatrix(engine: Engine, features: readonly ScaledFeature[]): Promise<void> {
  const forbidden = await findForbidden(engine, features);
  if (forbidden !== null) {
    const { name, transform, customers, which } = forbidden;
    throw new Failure(
      'data',
      `the model takes ${transform} of ${name}, which is not defined for ${customers} customers (${which}); ` +
        'find the segments anew with another transform or feature in clusters.features',
    );
  }
  await createFeatureValues(engine, features);
  await createPoints(engine, features);
}
