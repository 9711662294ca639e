import type { Transform } from '../config/configuration.js';

/** What `TRANSFORMED` of `create-matrix.ts` computes for whole tables, for one value. */
export function transformValue(transform: Transform, value: number): number {
  switch (transform) {
    case 'none':
      return value;
    case 'log1p':
      return Math.log1p(value);
    case 'sqrt':
      return Math.sqrt(value);
  }
}

/** The value that a transform gives a number for, or the one that comes nearest: no root is negative. */
export function undoTransform(transform: Transform, transformed: number): number {
  switch (transform) {
    case 'none':
      return transformed;
    case 'log1p':
      return Math.expm1(transformed);
    case 'sqrt':
      return Math.max(transformed, 0) ** 2;
  }
}
