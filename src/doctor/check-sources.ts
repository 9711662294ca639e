import { access, constants, stat } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration.js';
import { expandSources } from '../purchases/unpack/expand-sources.js';
import { showText } from '../words/show-text.js';
import type { Check } from './check.js';

export interface SourceOptions {
  /** ISO 8601 local time. */
  readonly now: string;
  /** Absolute path of the purchases that come with Quintet. */
  readonly bundledSource: string;
}

/** Whether each source stands for files that can be read, and when the latest of them changed: a line for each. */
export async function checkSources(
  { sources, gates }: Pick<Configuration, 'sources' | 'gates'>,
  { now, bundledSource }: SourceOptions,
): Promise<readonly Check[]> {
  const name = 'sources';
  const limit = gates.lastPurchase;
  const oldest = limit === null ? null : Temporal.PlainDateTime.from(now).subtract(limit).toString();
  return Promise.all(
    sources.map(async ({ path }): Promise<Check> => {
      if (path === bundledSource)
        return { name, state: 'ok', says: 'the sample year that comes with Quintet' };
      try {
        return { name, ...(await lookAt(path, oldest)) };
      } catch (error) {
        return { name, state: 'problem', says: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

async function lookAt(source: string, oldest: string | null): Promise<Omit<Check, 'name'>> {
  const { files, remotes } = await expandSources([source], { cwd: '/' });
  const shown = showText(source);
  if (remotes.length > 0) return { state: 'ok', says: `${shown}: on another machine, not looked at` };
  const changed = await Promise.all(files.map(lastChange));
  const last = changed.toSorted().at(-1) ?? '';
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  const says = `${shown}: ${count}, last changed ${last.replace('T', ' ')} UTC`;
  return oldest !== null && last < oldest.slice(0, last.length)
    ? { state: 'attention', says: `${says}, longer ago than gates.lastPurchase allows for purchases` }
    : { state: 'ok', says };
}

/** `2026-11-22T02:15`, UTC. */
async function lastChange(file: string): Promise<string> {
  try {
    await access(file, constants.R_OK);
    return (await stat(file)).mtime.toISOString().slice(0, 16);
  } catch (error) {
    throw new Error(`${showText(file)}: can't be read; check its permissions`, { cause: error });
  }
}
