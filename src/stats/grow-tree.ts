import { findSplit } from './find-split.js';

/** Points that are told no further apart. */
export interface TreeLeaf {
  readonly kind: 'leaf';
  /** Points of each class. */
  readonly counts: readonly number[];
}

/** A question about one feature. */
export interface TreeSplit {
  readonly kind: 'split';
  /** Points of each class. */
  readonly counts: readonly number[];
  /** Column, from 0. */
  readonly feature: number;
  readonly threshold: number;
  /** Those whose value is at most the threshold. */
  readonly below: Tree;
  /** Those whose value is above it. */
  readonly above: Tree;
}

export type Tree = TreeLeaf | TreeSplit;

export interface TreeBounds {
  /** Most questions in a row; 0 gives a single leaf. */
  readonly maxDepth: number;
  /** Fewest points of a leaf, at least 1. */
  readonly minLeaf: number;
}

/**
 * Classification tree (CART: Breiman, Friedman, Olshen & Stone 1984) by Gini impurity, without pruning. Each split is the
 * one that lessens the impurity most; of equally good ones that of the lowest feature, then of the lowest threshold.
 * Thresholds are halfway between neighbouring different values. A node that no split makes purer is a leaf.
 *
 * @param points row-major, `labels.length` rows of `dimensions`, finite numbers
 * @param labels class of each point, from 0
 * @param classes number of classes
 * @throws RangeError for no points, points and labels that do not go together, a label that is none of the classes, a
 *   value that is no finite number, or a minimum below 1
 */
export function growTree(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  classes: number,
  { maxDepth, minLeaf }: TreeBounds,
): Tree {
  check(points, dimensions, labels, classes, minLeaf);
  const columns = Array.from({ length: dimensions }, (_, d) =>
    Float64Array.from(labels, (_label, row) => points[row * dimensions + d] ?? 0),
  );
  const isBelow = new Uint8Array(labels.length);
  const grow = (orders: readonly Int32Array[], rows: Int32Array, depth: number): Tree => {
    const counts = countClasses(rows, labels, classes);
    const split = depth < maxDepth ? findSplit(columns, orders, labels, counts, minLeaf) : null;
    if (split === null) return { kind: 'leaf', counts };
    const { feature, threshold } = split;
    for (const row of rows) isBelow[row] = (columns[feature]?.[row] ?? 0) <= threshold ? 1 : 0;
    const side = (wanted: 0 | 1) => {
      const keep = (order: Int32Array) => order.filter((row) => isBelow[row] === wanted);
      return [orders.map(keep), keep(rows)] as const;
    };
    const [below, above] = [side(1), side(0)];
    return {
      kind: 'split',
      counts,
      feature,
      threshold,
      below: grow(...below, depth + 1),
      above: grow(...above, depth + 1),
    };
  };
  const rows = Int32Array.from(labels.keys());
  const orders = columns.map((column) => rows.toSorted((a, b) => (column[a] ?? 0) - (column[b] ?? 0)));
  return grow(orders, rows, 0);
}

function countClasses(rows: Int32Array, labels: Int32Array, classes: number): number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const row of rows) {
    const label = labels[row] ?? 0;
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}

function check(
  points: Float64Array,
  dimensions: number,
  labels: Int32Array,
  classes: number,
  minLeaf: number,
): void {
  if (labels.length === 0) throw new RangeError('no points make no tree');
  if (points.length !== labels.length * dimensions) {
    throw new RangeError(`${points.length} numbers are not ${labels.length} points of ${dimensions}`);
  }
  if (!(minLeaf >= 1)) throw new RangeError(`a leaf of ${minLeaf}`);
  const label = labels.find((given) => given < 0 || given >= classes);
  if (label !== undefined) throw new RangeError(`${label} is none of ${classes} classes`);
  const value = points.find((given) => !Number.isFinite(given));
  if (value !== undefined) throw new RangeError(`${value} is no finite number`);
}
