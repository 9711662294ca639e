import { exitCodeOf, Failure, Interruption } from '../src/failure.js';
import type { Output } from './host.js';

/** Ends the line of every failure that came before anything was published. */
export const NOTHING_PUBLISHED =
  'Nothing was published; the last good report, if there is one, is still in place.';

/** Prints one line about an error, ended by `consequence`, and answers the exit code. */
export function reportFailure(error: unknown, output: Output, consequence: string): number {
  const { message, exitCode } = describeFailure(error);
  output.write(`quintet: ${message} ${consequence}`.trimEnd() + '\n');
  return exitCode;
}

/** What an error says, as a sentence on one line, and the exit code that it leaves with. */
export function describeFailure(error: unknown): { readonly message: string; readonly exitCode: number } {
  const words = describe(error).replaceAll(/\s+/g, ' ').trim();
  const message = /[.!?…]$/.test(words) ? words : `${words}.`;
  return { message, exitCode: exitCodeOf(error) };
}

function describe(error: unknown): string {
  if (error instanceof Failure || error instanceof Interruption) return error.message;
  return `this is Quintet's own fault, please report it: ${causes(error).join(', caused by ')}`;
}

/** The error and what caused it, the outermost first. */
function causes(error: unknown): string[] {
  const seen = new Set<unknown>();
  let current = error;
  while (current instanceof Error && !seen.has(current)) {
    seen.add(current);
    current = current.cause;
  }
  return seen.size === 0 ? [String(error)] : Array.from(seen, String);
}
