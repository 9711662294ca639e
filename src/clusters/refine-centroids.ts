import type { Engine } from '../warehouse/engine.js';
import { double, fragment, type Sql } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';
import { areAlike } from './are-alike.js';
import { extrapolate, type Move } from './extrapolate.js';
import type { Coordinates } from './lay-out-coordinates.js';
import { takeLloydStep } from './take-lloyd-step.js';

/** One row a cluster, in z-scores. */
export type Centroids = readonly (readonly number[])[];

/** Centroids that Lloyd steps over all customers have carried on. */
export interface Refined {
  readonly centroids: Centroids;
  /** Sum over all customers of the squared distance to the nearest centroid, before the last step moved them. */
  readonly inertia: number;
  readonly steps: number;
  /** Whether the last step moved no centroid and so nobody. */
  readonly isAtRest: boolean;
}

/** A start on its way. */
interface Racer extends Refined {
  /** By how much the last step lowered the inertia, or less. */
  readonly gain: number;
  /** Where to go on from: `centroids`, or farther where the last steps were heading. */
  readonly next: Centroids;
  readonly lastMoves: readonly Move[];
  /** How often a cluster that had lost everybody was put elsewhere. */
  readonly rescues: number;
}

const MOST_STEPS = 1_000;
/** Steps that tell where they are heading. */
const REMEMBERED_MOVES = 4;
/** A start is given up when as many times its last gain would not make it the best: gains shrink by a tenth or more ... */
const REACH = 10;
/** ... or not by more than this share of the inertia. */
const WORTHWHILE = 1e-5;

/**
 * Carries starts on over all customers by Lloyd steps, side by side until only one can still become the best, and this one
 * until nobody moves, or until a step gains less than a share of the inertia. In the latter case steps begin where those
 * before were heading to, as long as this lowers the inertia. A cluster that loses everybody goes to the
 * customer who is farthest from all centroids, which lowers the inertia the most at once.
 *
 * @param coordinates what `layOutCoordinates` has made
 * @param starts one row a cluster each; at least one
 * @param leastGain the share; 0 to go on until nobody moves
 */
export async function refineCentroids(
  engine: Engine,
  coordinates: Coordinates,
  starts: readonly Centroids[],
  leastGain: number,
): Promise<Refined> {
  const isDone = ({ isAtRest, steps, gain, inertia }: Racer) =>
    isAtRest || steps >= MOST_STEPS || gain < leastGain * inertia;
  let racers = starts.map(begin);
  for (;;) {
    const stepped: Racer[] = [];
    for (const racer of racers) {
      stepped.push(isDone(racer) ? racer : await goOn(engine, coordinates, racer, leastGain > 0));
    }
    racers = keepPromising(stepped);
    const [best] = racers;
    if (best === undefined) throw new RangeError('no start to refine');
    if (racers.every(isDone)) return best;
  }
}

const begin = (start: Centroids): Racer => ({
  centroids: start,
  next: start,
  inertia: Infinity,
  gain: Infinity,
  steps: 0,
  isAtRest: false,
  lastMoves: [],
  rescues: 0,
});

async function goOn(
  engine: Engine,
  coordinates: Coordinates,
  racer: Racer,
  isHasty: boolean,
): Promise<Racer> {
  const { inertia, sizes, means, gain } = await takeLloydStep(engine, coordinates, racer.next);
  const steps = racer.steps + 1;
  const lost = sizes.indexOf(0);
  const isTooFar = racer.next !== racer.centroids && (lost >= 0 || inertia > racer.inertia);
  if (isTooFar) return { ...racer, steps, next: racer.centroids, lastMoves: [] };
  if (lost >= 0 && racer.rescues < 2 * sizes.length) {
    const farthest = await findFarthest(engine, racer.next);
    const centroids = means.map((mean, cluster) => (cluster === lost ? farthest : mean));
    return { ...begin(centroids), inertia, steps, rescues: racer.rescues + 1 };
  }
  const lastMoves = isHasty
    ? [...racer.lastMoves, { from: racer.next, to: means }].slice(-REMEMBERED_MOVES)
    : [];
  const next = lastMoves.length > 1 ? extrapolate(lastMoves, sizes) : means;
  return { ...racer, centroids: means, next, inertia, gain, steps, isAtRest: gain === 0, lastMoves };
}

/** The best, and those that differ from it and are in reach of it. */
function keepPromising(racers: readonly Racer[]): Racer[] {
  const kept: Racer[] = [];
  for (const racer of racers.toSorted((a, b) => a.inertia - b.inertia)) {
    const best = kept[0] ?? racer;
    const isInReach = racer.inertia - REACH * racer.gain < best.inertia * (1 - WORTHWHILE);
    const isNew = !kept.some(({ centroids }) => areAlike(centroids, racer.centroids));
    if (racer === best || (isInReach && isNew)) kept.push(racer);
  }
  return kept;
}

async function findFarthest(engine: Engine, centroids: Centroids): Promise<number[]> {
  const coordinates = (centroids[0] ?? []).map((_, d) => `point[${d + 1}] as coordinate_${d + 1}`).join(', ');
  const pieces = { distances: distancesTo(centroids), coordinates: fragment(coordinates) };
  const [row] = await engine.query(statement('clusters/farthest_customer', pieces));
  return (centroids[0] ?? []).map((_, d) => Number(row?.[`coordinate_${d + 1}`]));
}

/** For each centroid the expression of a point's distance to it. */
export function distancesTo(centroids: Centroids): Sql {
  const distances = centroids.map((centroid) => {
    const coordinates = centroid.map((value) => double(value).sql).join(', ');
    return `vector_distance(point, cast([${coordinates}] as double [${centroid.length}]))`;
  });
  return fragment(distances.join(',\n'));
}
