import { z } from 'zod';
import type { ValueKind } from './values.js';

/** An object of just these keys; the message for others lists the known ones, separated by commas. */
export function keys<T extends z.core.$ZodLooseShape>(allowed: string, shape: T) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : allowed),
  });
}

/** A value of the kind, normalised. */
export function of<T>(kind: ValueKind<T>) {
  return z.unknown().transform((input, context): T => {
    const result = kind.read(input);
    if (result !== undefined) return result;
    context.addIssue({ code: 'custom', message: kind.allowed });
    return z.NEVER;
  });
}
