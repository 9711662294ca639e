import type { RfmMeasure } from './views.js';

/** A measure that the grid is over, and into how many scores it is divided. */
export interface Axis {
  readonly measure: RfmMeasure;
  readonly bins: number;
}

/** Scores of each axis, in the order of the axes, rising: all cells that combine them. */
export type Box = readonly (readonly number[])[];

/** Something to do for a named segment, as a marketer wrote it. */
export interface GridAction {
  readonly text: string;
  /** Whether it speaks of products, and so is nothing for a source that has none. */
  readonly needsProducts: boolean;
  /** Keys of channels, one of which is enough; empty when it needs none. */
  readonly channels: readonly string[];
  /** Keys of the programmes without which it is impossible. */
  readonly requires: readonly string[];
  readonly isDiscount: boolean;
}

export interface GridSegment {
  readonly key: string;
  readonly name: string;
  /** Its cells are those of all boxes. */
  readonly boxes: readonly Box[];
  readonly actions: readonly GridAction[];
}

/** Named segments that share out all combinations of scores, each to exactly one; made by `parseGrid`. */
export interface Grid {
  /** Recency before frequency before monetary. */
  readonly axes: readonly Axis[];
  /** In the order of the file. */
  readonly segments: readonly GridSegment[];
}
