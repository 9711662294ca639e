import type { Host as PipelineHost } from '../src/pipeline.js';
import type { CommandHost } from './host.js';
import { listenForStop } from './listen-for-stop.js';
import { createProgress } from './progress.js';

/**
 * Does work that takes its time: it tells its progress on standard error and can be stopped by SIGINT and SIGTERM.
 *
 * @param quiet leaves nothing of the progress but warnings
 * @throws what the work throws, or an Interruption when stopped
 */
export async function runStoppable<T>(
  host: CommandHost,
  quiet: boolean,
  work: (host: PipelineHost) => Promise<T>,
): Promise<T> {
  const progress = createProgress(host, quiet);
  const stopping = listenForStop(host);
  try {
    return await work({ now: host.now, progress, signal: stopping.signal });
  } catch (error) {
    // Whatever fails once the work is told to stop fails because of that.
    stopping.signal.throwIfAborted();
    throw error;
  } finally {
    progress.stop();
    stopping.end();
  }
}
