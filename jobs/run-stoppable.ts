import type { Configuration } from '../src/config/configuration.js';
import type { Host as PipelineHost } from '../src/pipeline.js';
import type { CommandHost } from './host.js';
import { listenForStop } from './listen-for-stop.js';
import { createProgress } from './progress.js';

/**
 * Does work that takes its time: it tells its progress on standard error and can be stopped by SIGINT and SIGTERM, and is
 * when it takes longer than it may.
 *
 * @throws what the work throws; an Interruption when stopped, or Failure tryLater when the time is up
 */
export async function runStoppable<T>(
  host: CommandHost,
  settings: Pick<Configuration, 'quiet' | 'jsonLogs' | 'timeout'>,
  work: (host: PipelineHost) => Promise<T>,
): Promise<T> {
  const progress = createProgress(host, settings);
  const stopping = listenForStop(host, settings.timeout);
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
