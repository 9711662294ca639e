/** Row-major numbers as the array of rows that ml-kmeans and ml-pca take. */
export function toRows(points: Float64Array, dimensions: number): number[][] {
  return Array.from({ length: points.length / dimensions }, (_, row) =>
    Array.from(points.subarray(row * dimensions, (row + 1) * dimensions)),
  );
}
