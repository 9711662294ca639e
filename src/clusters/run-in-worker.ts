import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.js';
import type { Task, TaskResults } from './worker-tasks.js';

/**
 * Runs a long computation in a thread of its own, so that the process goes on hearing signals.
 *
 * @param signal ends the thread at once; the promise then rejects with the signal's reason
 */
export async function runInWorker<K extends Task['kind']>(
  task: Extract<Task, { kind: K }>,
  signal: AbortSignal,
): Promise<TaskResults[K]> {
  signal.throwIfAborted();
  const worker = new Worker(path.join(packageRoot, 'dist', 'src', 'clusters', 'worker.js'), {
    workerData: task,
  });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<TaskResults[K]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(
          signal.aborted ? signal.reason : new Error(`the worker left with ${code} and without a result`),
        );
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
