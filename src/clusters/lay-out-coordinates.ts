import type { Engine } from '../warehouse/engine.js';
import { fragment } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** What is known of the table `coordinates`, which Lloyd steps read. */
export interface Coordinates {
  readonly dimensions: number;
  /** Sum over all customers of the squared distance to 0. */
  readonly squares: number;
}

/** Creates `coordinates` from `points`: a column a coordinate, in whole units of 2^-32. */
export async function layOutCoordinates(engine: Engine, dimensions: number): Promise<Coordinates> {
  const each = (expression: (d: number) => string, between: string) =>
    fragment(Array.from({ length: dimensions }, (_, d) => expression(d + 1)).join(between));
  const coordinates = each(
    (d) => `cast(round(point[${d}] * 4294967296e0) as bigint) as coordinate_${d}`,
    ', ',
  );
  await engine.createTable('coordinates', statement('clusters/coordinates', { coordinates }));
  const squares = each((d) => `point[${d}] * point[${d}]`, ' + ');
  const [row] = await engine.query(statement('clusters/sum_of_squares', { squares }));
  return { dimensions, squares: Number(row?.['squares'] ?? 0) };
}
