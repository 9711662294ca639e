import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import { type HoldHost, holdReports } from './hold-places.js';
import { type IndexPage, renewIndex, warnWithoutIndex, writeIndex } from './renew-index.js';
import type { RunResult } from './run-result.js';

/**
 * Does what may become a run; afterwards, whatever came of it, the page of all runs tells of it. A failure stays the failure
 * that it is, and a draft that fails leaves no trace.
 *
 * @throws what the work throws
 */
export async function indexedAttempt(
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<RunResult>,
): Promise<RunResult> {
  let result: RunResult;
  try {
    result = await work();
  } catch (error) {
    if (!configuration.draft)
      await whileFree(configuration, host, () => writeIndex(configuration)).catch(() => {});
    throw error;
  }
  // The run is published, whatever becomes of a list.
  const index = await whileFree(configuration, host, () => renewIndex(configuration, host.progress)).catch(
    (error: unknown) => {
      warnWithoutIndex(host.progress, error);
      return null;
    },
  );
  return { ...result, index };
}

/** Whoever else has the folder of the reports writes the page when done; nor does a stopped run wait to be told again. */
async function whileFree(
  configuration: Configuration,
  host: HoldHost,
  work: () => Promise<IndexPage | null>,
): Promise<IndexPage | null> {
  const { signal } = new AbortController();
  try {
    return await holdReports({ ...configuration, wait: false }, { ...host, signal }, work);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
