import { Failure } from '../failure.js';
import { LATEST } from './run-folder.js';
import { readKeptRun } from './read-kept-run.js';
import path from 'node:path';

/** As much of a published run as tells whether `latest` may point at it. */
export interface Candidate {
  readonly id: string;
  readonly series: string;
  readonly snapshot: string;
}

/**
 * `latest` belongs to the series of the run that it points at, and never goes back to an earlier snapshot of its own accord.
 * What is no whole run any more owns nothing.
 *
 * @param out absolute path of the folder of the reports
 * @returns why `latest` must not be pointed at a run, as a sentence for people; null when it may be
 */
export async function whyLatestStays(
  out: string,
  { id, series, snapshot }: Candidate,
): Promise<string | null> {
  const now = await readLatest(out);
  if (now === null || now.id === id) return null;
  const stays = `${path.join(out, LATEST)} stays at run ${now.id}`;
  if (now.series !== series) {
    return `${stays}: this run has other sources, clusters, window or rules for lines; quintet publish ${id} makes them those of latest`;
  }
  if (snapshot >= now.snapshot) return null;
  return `${stays}: this run looks from ${snapshot.slice(0, 10)}, that one from ${now.snapshot.slice(0, 10)}; quintet publish ${id} goes back`;
}

async function readLatest(out: string) {
  try {
    return (await readKeptRun(out, null)).record;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
