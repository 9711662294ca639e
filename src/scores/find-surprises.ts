import type { CrossTable } from './views.js';

/** Median net spend of each segment by id, of each group by key, and of the shop. */
export interface SpendMedians {
  readonly segments: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly shop: number;
}

/** Residuals beyond this are no chance (Haberman, 1973, speaks of standard normal deviates). */
const LEAST_RESIDUAL = 3;
/** And so many times more or fewer than expected are worth a sentence, however many customers there are. */
const LEAST_RATIO = 1.5;
const FEWEST_CUSTOMERS = 10;
/** A side spends more or less than the shop where its median is this share of the shop's away, or farther. */
const CLEARLY_OFF = 0.1;
const MOST_NAMED = 5;

type Surprise = CrossTable['surprising'][number];

/**
 * The cells of a cross table that contradict what the spend of both sides leads one to expect, the strongest first: many
 * more customers than by chance where one side typically spends above the shop's median and the other below it, or far
 * fewer where both lie on the same side of it; each clearly, by a tenth of it or more. Adjusted residuals are those of Haberman (1973).
 */
export function findSurprises(
  { rows, columns }: Pick<CrossTable, 'rows' | 'columns'>,
  medians: SpendMedians,
): Surprise[] {
  const all = rows.reduce((sum, { customers }) => sum + customers, 0);
  const found = rows.flatMap((row) =>
    columns.flatMap((column, index) => {
      const customers = row.cells[index]?.customers ?? 0;
      const expected = (row.customers * column.customers) / all;
      const residual = adjustResidual(
        customers - expected,
        expected,
        row.customers / all,
        column.customers / all,
      );
      const direction = residual > 0 ? ('more' as const) : ('fewer' as const);
      const isFar =
        Math.abs(residual) >= LEAST_RESIDUAL &&
        Math.max(customers, expected) >= FEWEST_CUSTOMERS &&
        Math.max(customers, expected) >= LEAST_RATIO * Math.min(customers, expected);
      if (!isFar || !isContrary(direction, sideOf(row.segmentId, column.key, medians))) return [];
      const shares = {
        shareOfSegment: customers / row.customers,
        shareOfColumn: customers / column.customers,
      };
      const place = { segmentId: row.segmentId, column: column.key };
      return [{ residual, surprise: { ...place, customers, expected, direction, ...shares } }];
    }),
  );
  return found
    .toSorted((one, other) => Math.abs(other.residual) - Math.abs(one.residual))
    .slice(0, MOST_NAMED)
    .map(({ surprise }) => surprise);
}

/** 0 where the cell can't differ from what is expected, since the row or the column has everybody or nobody. */
function adjustResidual(difference: number, expected: number, rowShare: number, columnShare: number): number {
  const variance = expected * (1 - rowShare) * (1 - columnShare);
  return variance > 0 ? difference / Math.sqrt(variance) : 0;
}

/** Above 0 where both spend above the shop's median or both below it, below 0 where one does, 0 where one is near it. */
function sideOf(segmentId: string, key: string, { segments, columns, shop }: SpendMedians): number {
  const above = (median = shop) =>
    Math.abs(median - shop) >= CLEARLY_OFF * Math.abs(shop) ? Math.sign(median - shop) : 0;
  return above(segments.get(segmentId)) * above(columns.get(key));
}

const isContrary = (direction: Surprise['direction'], side: number): boolean =>
  direction === 'more' ? side < 0 : side > 0;
