import { z } from 'zod';

/** A block that takes these keys and no others, and says so. */
export function block<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `allowed are ${keys}` : undefined),
  });
}
