import { describe, expect, it } from 'vitest';
import { growTree, type Tree } from '../../src/stats/grow-tree.js';
import { readIris } from '../support/iris.js';
import { labelIris } from '../support/label-iris.js';

const grow = (rows: readonly (readonly number[])[], labels: ArrayLike<number>, maxDepth = 3, minLeaf = 1) =>
  growTree(Float64Array.from(rows.flat()), rows[0]?.length ?? 0, Int32Array.from(labels), 3, {
    maxDepth,
    minLeaf,
  });

const leaf = (...counts: number[]): Tree => ({ kind: 'leaf', counts });
const split = (feature: number, threshold: number, counts: number[], below: Tree, above: Tree): Tree => ({
  kind: 'split',
  counts,
  feature,
  threshold,
  below,
  above,
});

describe('growTree', () => {
  it('is the tree of scikit-learn 1.9.1 on iris, DecisionTreeClassifier(max_depth=3, random_state=4)', () => {
    // Petal length and petal width part setosa equally well; that random state takes the length, as the lower column.
    const narrow = split(2, 4.95, [0, 49, 5], leaf(0, 47, 1), leaf(0, 2, 4));
    const wide = split(2, 4.85, [0, 1, 45], leaf(0, 1, 2), leaf(0, 0, 43));
    const expected = split(2, 2.45, [50, 50, 50], leaf(50, 0, 0), split(3, 1.75, [0, 50, 50], narrow, wide));
    expect(grow(readIris().rows, labelIris().species)).toEqual(expected);
  });

  it('is that of scikit-learn with min_samples_leaf=5', () => {
    const narrow = split(2, 4.95, [0, 49, 5], leaf(0, 47, 1), leaf(0, 2, 4));
    const wide = split(2, 4.95, [0, 1, 45], leaf(0, 1, 5), leaf(0, 0, 40));
    const rest = split(3, 1.75, [0, 50, 50], narrow, wide);
    const expected = split(2, 2.45, [50, 50, 50], leaf(50, 0, 0), rest);
    expect(grow(readIris().rows, labelIris().species, 3, 5)).toEqual(expected);
  });

  it('takes the lowest feature, then the lowest threshold, of equally good splits', () => {
    const rows = [1, 2, 3].map((value) => [9, value, -value]);
    // One apart on either side leaves the other two mixed alike.
    expect(grow(rows, [0, 1, 0], 1)).toEqual(split(1, 1.5, [2, 1, 0], leaf(1, 0, 0), leaf(1, 1, 0)));
  });

  it('does not depend on the order of the points', () => {
    const { rows } = readIris();
    const { kmeans } = labelIris();
    expect(grow(rows.toReversed(), kmeans.toReversed())).toEqual(grow(rows, kmeans));
  });

  it('is a leaf where no question helps or none is allowed', () => {
    expect(grow([[1], [2]], [1, 1])).toEqual(leaf(0, 2, 0));
    expect(grow([[1], [1]], [0, 1])).toEqual(leaf(1, 1, 0));
    expect(grow([[1], [2]], [0, 1], 0)).toEqual(leaf(1, 1, 0));
    expect(grow([[1], [2], [3]], [0, 1, 1], 3, 2)).toEqual(leaf(1, 2, 0));
    expect(grow([[], []], [0, 1])).toEqual(leaf(1, 1, 0));
  });

  it('parts neighbouring doubles', () => {
    const next = 1 + Number.EPSILON;
    expect(grow([[1], [next]], [0, 1])).toEqual(split(0, 1, [1, 1, 0], leaf(1, 0, 0), leaf(0, 1, 0)));
  });

  it('refuses what makes no tree', () => {
    expect(() => grow([], [])).toThrow('no points');
    expect(() => grow([[1]], [0, 1])).toThrow(RangeError);
    expect(() => grow([[1]], [3])).toThrow('3 is none of 3');
    expect(() => grow([[Number.NaN]], [0])).toThrow('NaN');
    expect(() => grow([[1]], [0], 1, 0)).toThrow('a leaf of 0');
  });
});
