/** How many of the others a segment has with and without the top spenders. */
interface Resized {
  readonly rank: number;
  readonly before: number;
  readonly after: number;
}

/** From this share of its size on, a segment is no longer the same without the top spenders. */
const MUCH = 0.2;

/** By how much of its size a segment changes, 0 or more; infinite where nobody becomes somebody. */
export const resize = ({ before, after }: Resized): number =>
  before === after ? 0 : Math.abs(after - before) / before;

export const changesMuch = (segment: Resized): boolean => resize(segment) > MUCH;

/** The segment that changes most for its size; the first by rank of equals. */
export const mostResized = <T extends Resized>(segments: readonly T[]): T | undefined =>
  segments.toSorted((a, b) => resize(b) - resize(a) || a.rank - b.rank)[0];
