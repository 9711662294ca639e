import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { type Silence, backtestLifecycle } from './backtest-lifecycle.js';
import { type BehaviourOptions, readBehaviour } from './behaviour/read-behaviour.js';
import type { Grid } from './grid.js';
import { hasProducts } from './has-products.js';
import { readAgreement } from './read-agreement.js';
import { readLifecycle } from './read-lifecycle.js';
import { type NamedOptions, readNamed } from './read-named.js';
import { readProducts } from './read-products.js';
import { readRfm } from './read-rfm.js';
import { readSharedNames } from './read-shared-names.js';
import type { SettledCutPoints } from './settle-cut-points.js';
import type { Views } from './views.js';

interface ViewOptions {
  readonly views: Configuration['views'];
  readonly cutPoints: SettledCutPoints;
  /** Null where named segments are off. */
  readonly named: (Omit<NamedOptions, 'hasProducts'> & { readonly grid: Grid }) | null;
  readonly behaviour: BehaviourOptions;
  readonly silence: Silence;
}

/**
 * Sums the views up that are on. Needs `customers` and what `scoreCustomers` left.
 *
 * @throws the signal's reason when stopped
 */
export async function readViews(
  engine: Engine,
  { views, cutPoints, named, behaviour, silence }: ViewOptions,
): Promise<Views> {
  const actions =
    named === null ? null : { ...named, hasProducts: views.products && (await hasProducts(engine)) };
  return {
    rfm: views.rfm ? await readRfm(engine, cutPoints, behaviour) : null,
    named: actions === null ? null : await readNamed(engine, actions.grid, actions),
    lifecycle: views.lifecycle
      ? { ...(await readLifecycle(engine)), backtest: await backtestLifecycle(engine, silence) }
      : null,
    behaviour: views.behaviour ? await readBehaviour(engine, behaviour) : null,
    products: views.products ? await readProducts(engine) : null,
    agreement: await readAgreement(engine, { named: named?.grid ?? null, lifecycle: views.lifecycle }),
    sharedNames: named !== null && views.lifecycle ? await readSharedNames(engine, named.grid) : [],
  };
}
