import { runWorker } from '../../run-worker.js';
import type { Task, TaskResults } from './worker-tasks.js';

/**
 * Runs a long computation in a thread of its own, so that the process goes on hearing signals.
 *
 * @param signal ends the thread at once; the promise then rejects with the signal's reason
 */
export const runInWorker = <K extends Task['kind']>(
  task: Extract<Task, { kind: K }>,
  signal: AbortSignal,
): Promise<TaskResults[K]> => runWorker('scores/behaviour/worker.js', task, signal);
