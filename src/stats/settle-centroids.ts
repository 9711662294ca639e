/** Points that may count more than once. */
export interface WeightedPoints {
  /** Row-major, `weights.length` rows of `dimensions`. */
  readonly points: Float64Array;
  readonly dimensions: number;
  /** How often each point counts, a whole number from 1. */
  readonly weights: Float64Array;
}

/** A local optimum of k-means. */
export interface Settled {
  /** Row-major, one row a cluster. */
  readonly centroids: Float64Array;
  /** Cluster of each point, from 0. */
  readonly labels: Int32Array;
  /** Sum over the points of weight times squared distance to the own centroid. */
  readonly inertia: number;
}

/** After as many steps what little still moves is left where it is. */
const MOST_STEPS = 300;

/**
 * k-means by Lloyd's algorithm from given centroids on: each point goes to the nearest centroid, and each centroid into
 * the middle of its points, until no point moves. Bounds on each point's distances (Hamerly 2010, "Making k-means even
 * faster") spare it most comparisons; the result is the same.
 *
 * @param start row-major, one row a cluster; left as it is
 * @returns null when a cluster loses all its points
 */
export function settleCentroids(given: WeightedPoints, start: Float64Array): Settled | null {
  const state = begin(given, start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!moveCentroids(state)) return null;
    if (movePoints(state) === 0) break;
  }
  const { centroids, labels } = state;
  let inertia = 0;
  for (const [row, label] of labels.entries()) {
    inertia += (given.weights[row] ?? 0) * distance(given, row, centroids, label) ** 2;
  }
  return { centroids, labels, inertia };
}

interface State {
  readonly given: WeightedPoints;
  readonly centroids: Float64Array;
  readonly labels: Int32Array;
  /** For each point at least its distance to the own centroid. */
  readonly upper: Float64Array;
  /** For each point at most its distance to any other centroid. */
  readonly lower: Float64Array;
  /** For each cluster the sum of its points and their number. */
  readonly sums: Float64Array;
  readonly sizes: Float64Array;
  /** How far each centroid moved, and half its distance to the nearest other. */
  readonly moves: Float64Array;
  readonly halves: Float64Array;
}

function begin(given: WeightedPoints, start: Float64Array): State {
  const { dimensions, weights } = given;
  const clusters = start.length / dimensions;
  const state = {
    given,
    centroids: Float64Array.from(start),
    labels: new Int32Array(weights.length),
    upper: new Float64Array(weights.length),
    lower: new Float64Array(weights.length),
    sums: new Float64Array(start.length),
    sizes: new Float64Array(clusters),
    moves: new Float64Array(clusters),
    halves: new Float64Array(clusters),
  };
  for (let row = 0; row < weights.length; row += 1) {
    const nearest = findNearest(state, row);
    state.labels[row] = nearest;
    count(state, row, nearest, 1);
  }
  return state;
}

/** Puts each centroid into the middle of its points; false when one has none. */
function moveCentroids({ given, centroids, sums, sizes, moves, halves }: State): boolean {
  const { dimensions } = given;
  for (const [cluster, size] of sizes.entries()) {
    if (size === 0) return false;
    let squares = 0;
    for (let index = cluster * dimensions; index < (cluster + 1) * dimensions; index += 1) {
      const middle = (sums[index] ?? 0) / size;
      squares += (middle - (centroids[index] ?? 0)) ** 2;
      centroids[index] = middle;
    }
    moves[cluster] = Math.sqrt(squares);
  }
  const places = { points: centroids, dimensions, weights: sizes };
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    let nearest = Infinity;
    for (let other = 0; other < sizes.length; other += 1) {
      if (other !== cluster) nearest = Math.min(nearest, distance(places, cluster, centroids, other));
    }
    halves[cluster] = nearest / 2;
  }
  return true;
}

/** Puts each point with its nearest centroid; gives how many moved. */
function movePoints(state: State): number {
  const { given, centroids, labels, upper, lower, moves, halves } = state;
  const farthest = moves.reduce((most, move, cluster) => (move > (moves[most] ?? 0) ? cluster : most), 0);
  const second = moves.reduce(
    (most, move, cluster) => (cluster === farthest ? most : Math.max(most, move)),
    0,
  );
  let moved = 0;
  for (let row = 0; row < labels.length; row += 1) {
    const label = labels[row] ?? 0;
    const below = (lower[row] ?? 0) - (label === farthest ? second : (moves[farthest] ?? 0));
    const bound = Math.max(below, halves[label] ?? 0);
    lower[row] = below;
    upper[row] = (upper[row] ?? 0) + (moves[label] ?? 0);
    if ((upper[row] ?? 0) <= bound) continue;
    upper[row] = distance(given, row, centroids, label);
    if ((upper[row] ?? 0) <= bound) continue;
    const nearest = findNearest(state, row);
    if (nearest === label) continue;
    labels[row] = nearest;
    count(state, row, label, -1);
    count(state, row, nearest, 1);
    moved += 1;
  }
  return moved;
}

/** The centroid nearest to a point, the first of equally near ones; sets the point's bounds. */
function findNearest({ given, centroids, sizes, upper, lower }: State, row: number): number {
  let [nearest, smallest, next] = [0, Infinity, Infinity];
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    const found = distance(given, row, centroids, cluster);
    if (found < smallest) {
      next = smallest;
      smallest = found;
      nearest = cluster;
    } else if (found < next) next = found;
  }
  upper[row] = smallest;
  lower[row] = next;
  return nearest;
}

/** Counts a point in to a cluster, or out of it. */
function count({ given, sums, sizes }: State, row: number, cluster: number, sign: 1 | -1): void {
  const { points, dimensions } = given;
  const weight = sign * (given.weights[row] ?? 0);
  sizes[cluster] = (sizes[cluster] ?? 0) + weight;
  for (let d = 0; d < dimensions; d += 1) {
    const index = cluster * dimensions + d;
    sums[index] = (sums[index] ?? 0) + weight * (points[row * dimensions + d] ?? 0);
  }
}

function distance(
  { points, dimensions }: WeightedPoints,
  row: number,
  centroids: Float64Array,
  cluster: number,
): number {
  let squares = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const difference = (points[row * dimensions + d] ?? 0) - (centroids[cluster * dimensions + d] ?? 0);
    squares += difference * difference;
  }
  return Math.sqrt(squares);
}
