import stringWidth from 'string-width';

const GAP = 2;

/**
 * Rows of cells as lines in which the columns stand under each other.
 *
 * @param right columns that are aligned to the right, from 0
 */
export function alignRows(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return right.includes(column) ? blanks + cell : cell + blanks;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
