import type { Engine } from '../../warehouse/engine.js';
import type { StepFamilies } from '../own-steps.js';
import type { BehaviourView } from '../views.js';
import { findFirstBaskets } from './find-first-baskets.js';
import { findFrequentBuyers } from './find-frequent-buyers.js';
import { findMediumBand } from './find-medium-band.js';
import { readDistribution } from './read-distribution.js';
import { readRankings } from './read-rankings.js';
import { readRegion } from './read-region.js';
import { readTiers } from './read-tiers.js';

export interface BehaviourOptions {
  readonly seed: number;
  /** The moment as of which features hold, ISO 8601. */
  readonly snapshot: string;
  /** Days of silence after which a customer counts as lapsing. */
  readonly lapsingDays: number;
  /** Gives the customers' own steps their titles. */
  readonly families: StepFamilies;
  readonly signal?: AbortSignal;
}

/**
 * Sums up who spends, how consistently and how often, and holds popular beliefs against it; from the tables `features`,
 * `purchases`, `rfm_scores`, `behaviour_marks` and `customers`, whose `step` is each customer's own.
 *
 * @throws the signal's reason when stopped
 */
export async function readBehaviour(engine: Engine, options: BehaviourOptions): Promise<BehaviourView> {
  const { seed, snapshot, lapsingDays, families, signal = new AbortController().signal } = options;
  const rankings = await readRankings(engine);
  const { shop, tiers, ...buyers } = await readTiers(engine, families);
  const { cuts, distribution } = await readDistribution(engine);
  signal.throwIfAborted();
  const densestRegion = await readRegion(engine, shop, signal);
  signal.throwIfAborted();
  const findings = [
    await findFirstBaskets(engine, snapshot, lapsingDays),
    ...(await findFrequentBuyers(engine, seed, signal)),
    await findMediumBand(engine),
  ];
  signal.throwIfAborted();
  return { rankings, ...buyers, distribution, densestRegion, tiers: { ...cuts, ...tiers }, findings };
}
