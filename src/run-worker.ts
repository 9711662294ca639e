import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from './package-root.js';

/** Threads that wait for their next computation, by file: a run has several, and starting one takes longer than most. */
const idle = new Map<string, Worker[]>();

/**
 * Runs a computation in a thread of its own, so that the process goes on hearing signals.
 *
 * @param file below `src`, compiled, e.g. `clusters/worker.js`; it answers each message with one of its own
 * @param task the message
 * @param signal ends the thread at once; the promise then rejects with the signal's reason
 */
export async function runWorker<T>(file: string, task: unknown, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const worker = idle.get(file)?.pop() ?? new Worker(path.join(packageRoot, 'dist', 'src', file));
  worker.ref();
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = await new Promise<T>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(
          signal.aborted ? signal.reason : new Error(`the worker left with ${code} and without a result`),
        );
      });
      worker.postMessage(task);
    });
    if (!signal.aborted) keep(file, worker);
    return answer;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** One that waits keeps no process from its end. */
function keep(file: string, worker: Worker): void {
  for (const event of ['message', 'error', 'exit'] as const) worker.removeAllListeners(event);
  worker.unref();
  idle.set(file, [...(idle.get(file) ?? []), worker]);
}
