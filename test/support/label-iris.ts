import { readIris } from './iris.js';

/** Three partitions of the irises, as labels from 0. */
export function labelIris(): { species: Int32Array; kmeans: Int32Array; petals: Int32Array } {
  const { rows, species } = readIris();
  const names = [...new Set(species)];
  return {
    species: Int32Array.from(species, (name) => names.indexOf(name)),
    kmeans: Int32Array.from(rows, nearest),
    petals: Int32Array.from(
      rows,
      ([, , length = 0, width = 0]) => Number(length > 2.45) + Number(width > 1.75),
    ),
  };
}

/** Centres of scikit-learn 1.9.1, `KMeans(3, n_init=50)`. */
const CENTRES = [
  [5.901612903226, 2.748387096774, 4.393548387097, 1.433870967742],
  [5.006, 3.428, 1.462, 0.246],
  [6.85, 3.073684210526, 5.742105263158, 2.071052631579],
];

function nearest(row: readonly number[]): number {
  const squares = CENTRES.map((centre) => centre.reduce((sum, c, d) => sum + (c - (row[d] ?? 0)) ** 2, 0));
  return squares.indexOf(Math.min(...squares));
}
