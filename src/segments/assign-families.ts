import { linearSumAssignment } from 'linear-sum-assignment';
import { Matrix } from 'ml-matrix';

/** Fits are compared to four decimals. */
const FIT_UNITS = 10_000;

/**
 * Gives each segment a family so that no two share one while another fits. First as many different fitting
 * families as possible, then the highest total fit, then the earlier families to the earlier segments. Where
 * there are more segments than fitting families, the rest are assigned in the same way among themselves, and so on.
 * @param fits one row a segment, one column a family: the fit from 0 to 1, or null where it does not fit
 * @param taken columns that others have already: given only where nothing else fits
 * @returns the column of each row's family, or null where none fits
 */
export function assignFamilies(
  fits: readonly (readonly (number | null)[])[],
  taken: ReadonlySet<number> = new Set(),
): (number | null)[] {
  const assigned: (number | null)[] = fits.map(() => null);
  let open = fits.flatMap((row, index) => (row.some((fit) => fit !== null) ? [index] : []));
  let closed = taken;
  while (open.length > 0) {
    const columns = assignOnce(
      open.map((index) => (fits[index] ?? []).map((fit, column) => (closed.has(column) ? null : fit))),
    );
    const left: number[] = [];
    open.forEach((index, position) => {
      const column = columns[position] ?? null;
      assigned[index] = column;
      if (column === null) left.push(index);
    });
    open = left;
    closed = new Set();
  }
  return assigned;
}

/** One round: each column at most once. */
function assignOnce(fits: readonly (readonly (number | null)[])[]): (number | null)[] {
  const worth = weighFits(fits);
  const { rowAssignments } = linearSumAssignment(new Matrix(worth), { maximaze: true });
  return fits.map((row, index) => {
    const column = rowAssignments[index] ?? -1;
    return (row[column] ?? null) === null ? null : column;
  });
}

/**
 * Whole numbers in which one more pair outweighs all fits, and the least difference in fit all ties. Exact in a
 * double up to 200 segments and families.
 */
function weighFits(fits: readonly (readonly (number | null)[])[]): number[][] {
  const rows = fits.length;
  const columns = fits[0]?.length ?? 0;
  const pairs = Math.min(rows, columns);
  const unit = rows * columns * pairs + 1;
  const pair = (FIT_UNITS * pairs + 1) * unit;
  return fits.map((row, index) =>
    row.map((fit, column) =>
      fit === null ? 0 : pair + Math.round(fit * FIT_UNITS) * unit + (rows - index) * (columns - column),
    ),
  );
}
