import { describe, expect, it } from 'vitest';
import { growTree } from '../../src/stats/grow-tree.js';
import { leafRules } from '../../src/stats/leaf-rules.js';
import { readIris } from '../support/iris.js';
import { labelIris } from '../support/label-iris.js';

const { rows } = readIris();
const { species, kmeans } = labelIris();
const growOn = (labels: Int32Array, maxDepth: number) =>
  growTree(Float64Array.from(rows.flat()), 4, labels, 3, { maxDepth, minLeaf: 1 });

describe('leafRules', () => {
  it('merges the bounds of each feature, on the tree of iris', () => {
    const [setosa, versicolor, , , virginica] = leafRules(growOn(species, 3));
    expect(setosa).toEqual({
      bounds: [{ feature: 2, above: null, atMost: 2.45 }],
      counts: [50, 0, 0],
      label: 0,
      precision: 1,
      coverage: 1,
    });
    expect(versicolor).toEqual({
      bounds: [
        { feature: 2, above: 2.45, atMost: 4.95 },
        { feature: 3, above: null, atMost: 1.75 },
      ],
      counts: [0, 47, 1],
      label: 1,
      precision: 47 / 48,
      coverage: 47 / 50,
    });
    expect(virginica).toEqual({
      bounds: [
        { feature: 2, above: 4.85, atMost: null },
        { feature: 3, above: 1.75, atMost: null },
      ],
      counts: [0, 0, 43],
      label: 2,
      precision: 1,
      coverage: 43 / 50,
    });
  });

  it('is right as often as scikit-learn 1.9.1 on iris at depth 3', () => {
    const right = leafRules(growOn(species, 3)).map(({ counts, label }) => counts[label] ?? 0);
    expect(right.reduce((sum, count) => sum + count, 0) / 150).toBeCloseTo(0.9733333333333334, 12);
  });

  it('puts each point under exactly one rule, which counts it', () => {
    const rules = leafRules(growOn(kmeans, 5));
    const counted = rules.map(({ counts }) => counts.map(() => 0));
    for (const [point, row] of rows.entries()) {
      const kept = rules.flatMap(({ bounds }, rule) =>
        bounds.every(({ feature, above, atMost }) => {
          const value = row[feature] ?? 0;
          return value > (above ?? -Infinity) && value <= (atMost ?? Infinity);
        })
          ? [rule]
          : [],
      );
      expect(kept).toHaveLength(1);
      const counts = counted[kept[0] ?? -1] ?? [];
      const label = kmeans[point] ?? 0;
      counts[label] = (counts[label] ?? 0) + 1;
    }
    expect(counted).toEqual(rules.map(({ counts }) => counts));
  });

  it('is a rule without bounds for a single leaf, of the lowest of equal classes', () => {
    expect(leafRules({ kind: 'leaf', counts: [1, 3, 3] })).toEqual([
      { bounds: [], counts: [1, 3, 3], label: 1, precision: 3 / 7, coverage: 1 },
    ]);
  });
});
