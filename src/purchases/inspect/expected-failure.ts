import { Failure, type FailureKind } from '../../failure.js';

/** Kinds of failures that are one file's own, so that the others can still be looked at. */
const OWN: ReadonlySet<FailureKind> = new Set(['data', 'noInput', 'configuration']);

/**
 * An error as the failure of one file.
 *
 * @throws the error itself where it is none
 */
export function expectedFailure(error: unknown): Failure {
  if (error instanceof Failure && OWN.has(error.kind)) return error;
  throw error;
}
