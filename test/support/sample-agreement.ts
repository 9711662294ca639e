import type { CrossTable } from '../../src/scores/views.js';

/** The sample's named segments: key, name, cells, customers, revenue. */
export const SAMPLE_NAMED = [
  ['champions', 'Champions', 'recency 5, frequency 4–5', 608, 3_560_114.3],
  ['loyal', 'Loyal Customers', 'recency 3–4, frequency 4–5', 819, 2_580_204.063],
  ['potential', 'Potential Loyalist', 'recency 4–5, frequency 2–3', 401, 390_880],
  ['new', 'New Customers', 'recency 5, frequency 1', 98, 31_007],
  ['promising', 'Promising', 'recency 4, frequency 1', 162, 49_280],
  ['attention', 'Need Attention', 'recency 3, frequency 1–3', 503, 301_770],
  ['at_risk', 'At Risk', 'recency 1–2, frequency 3–4', 827, 802_117],
  ['cant_lose', 'Can’t Lose Them', 'recency 1–2, frequency 5', 62, 150_880],
  ['hibernating', 'Hibernating', 'recency 2, frequency 1–2', 320, 66_000],
  ['lost', 'Lost', 'recency 1, frequency 1–2', 460, 54_100],
] as const;

const SEGMENTS = ['s1', 's2', 's3', 's4', 's5'];

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function cross(
  view: CrossTable['view'],
  columns: readonly (readonly [string, string])[],
  counts: readonly (readonly number[])[],
): CrossTable {
  const columnTotals = columns.map((_, i) => total(counts.map((row) => row[i] ?? 0)));
  const all = total(columnTotals);
  const expected = (row: readonly number[], i: number): number => (total(row) * (columnTotals[i] ?? 0)) / all;
  return {
    view,
    columns: columns.map(([key, name], i) => ({ key, name, customers: columnTotals[i] ?? 0 })),
    rows: counts.map((row, i) => ({
      segmentId: SEGMENTS[i] ?? '',
      customers: total(row),
      cells: row.map((customers) => ({ customers, revenue: (customers * 800).toFixed(2) })),
    })),
    surprising: counts.flatMap((row, i) =>
      row.flatMap((customers, j) => {
        const should = expected(row, j);
        if (customers < 2 * should && customers > should / 4) return [];
        return [
          {
            segmentId: SEGMENTS[i] ?? '',
            column: columns[j]?.[0] ?? '',
            customers,
            expected: should,
            direction: customers > should ? ('more' as const) : ('fewer' as const),
            shareOfSegment: customers / total(row),
            shareOfColumn: customers / (columnTotals[j] ?? 1),
          },
        ];
      }),
    ),
  };
}

/** The sample's segments crossed with the other views. */
export const sampleAgreement: readonly CrossTable[] = [
  cross(
    'named',
    SAMPLE_NAMED.map(([key, name]) => [key, name]),
    [
      [380, 190, 10, 0, 1, 5, 20, 17, 0, 0],
      [205, 500, 220, 4, 12, 180, 230, 29, 0, 0],
      [3, 35, 120, 84, 131, 270, 430, 0, 260, 372],
      [18, 90, 45, 8, 14, 40, 130, 15, 51, 72],
      [2, 4, 6, 2, 4, 8, 17, 1, 9, 16],
    ],
  ),
  cross(
    'lifecycle',
    [
      ['churned', 'churned'],
      ['potential_churner', 'potential_churner'],
      ['new', 'new'],
      ['loyal', 'loyal'],
      ['active', 'active'],
    ],
    [
      [8, 14, 0, 570, 31],
      [150, 130, 40, 660, 400],
      [670, 190, 540, 5, 300],
      [110, 48, 38, 110, 177],
      [23, 7, 4, 9, 26],
    ],
  ),
];
