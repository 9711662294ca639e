import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from './package-root.js';

/**
 * Runs a file in a thread of its own, so that the process goes on hearing signals; the first message that it posts is the
 * result.
 *
 * @param file below `src`, compiled, e.g. `clusters/worker.js`
 * @param data what the file finds as `workerData`
 * @param signal ends the thread at once; the promise then rejects with the signal's reason
 */
export async function runWorker<T>(file: string, data: unknown, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(path.join(packageRoot, 'dist', 'src', file), { workerData: data });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<T>((resolve, reject) => {
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
