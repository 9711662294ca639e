import { linearSumAssignment } from 'linear-sum-assignment';
import { Matrix } from 'ml-matrix';

/**
 * Matches rows with columns one to one, so that the sum of the matched similarities is the highest there is (Kuhn 1955,
 * Munkres 1957).
 *
 * @param similarities one row for each thing on the left, with one number for each on the right
 * @returns the column of each row; null for rows that get none since there are more of them
 */
export function matchOneToOne(similarities: readonly (readonly number[])[]): (number | null)[] {
  const columns = similarities[0]?.length ?? 0;
  if (columns === 0) return similarities.map(() => null);
  const matrix = new Matrix(similarities.map((row) => [...row]));
  const { rowAssignments } = linearSumAssignment(matrix, { maximaze: true });
  return similarities.map((_, index) => {
    const column = rowAssignments[index] ?? -1;
    return column >= 0 && column < columns ? column : null;
  });
}
