import type { Configuration } from '../config/configuration.js';
import { exitCodeOf } from '../failure.js';
import type { HoldHost } from './hold-places.js';
import { writeStatus } from './status.js';

/**
 * Does what may become a run; where it fails, the status file says so, and its last success stays. A draft leaves no trace
 * there, and where the file can't be written the failure itself says enough.
 *
 * @param work gets the host that it is to use: the run that it identifies there is the one that the file names
 * @throws what the work throws, or the signal's reason when told to stop
 */
export async function notedAttempt<T>(
  { out, draft }: Configuration,
  host: HoldHost,
  work: (host: HoldHost) => Promise<T>,
): Promise<T> {
  const { progress, signal, now } = host;
  let run: string | null = null;
  const identify = (id: string): void => {
    run = id;
    progress.identify(id);
  };
  try {
    return await work({ ...host, progress: { ...progress, identify } });
  } catch (error) {
    const cause: unknown = signal.aborted ? signal.reason : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    const attempt = { run, exitCode: exitCodeOf(cause), message, at: now().toISOString() };
    if (!draft) await writeStatus(out, { ...attempt, outcome: 'failed' }, null).catch(() => {});
    throw cause;
  }
}
