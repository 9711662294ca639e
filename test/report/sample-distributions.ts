import type { Distribution } from '../../src/segments/read-distributions.js';

const ranked = (...all: (readonly number[])[]) => all.map((customers, i) => ({ rank: i + 1, customers }));

/** The sample's customers in a few bins each. */
export const sampleDistributions: readonly Distribution[] = [
  {
    measure: 'spend',
    edges: [50, 100, 500, 1000, 5000, 10_000],
    segments: ranked(
      [0, 3, 40, 380, 200],
      [0, 130, 480, 760, 10],
      [180, 1225, 250, 50, 0],
      [20, 170, 160, 130, 3],
      [22, 31, 10, 6, 0],
    ),
  },
  {
    measure: 'orders',
    edges: [0.5, 5.5, 10.5, 15.5, 20.5],
    segments: ranked(
      [41, 270, 190, 122],
      [1190, 180, 10, 0],
      [1705, 0, 0, 0],
      [430, 43, 8, 2],
      [63, 4, 2, 0],
    ),
  },
  {
    measure: 'returnRatio',
    edges: [0, 0.05, 0.25, 1],
    segments: ranked([590, 33, 0], [1375, 5, 0], [1705, 0, 0], [290, 190, 3], [0, 15, 54]),
  },
];
