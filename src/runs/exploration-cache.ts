import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Memo } from '../clusters/explore/memo.js';
import { replaceFile } from '../replace-file.js';

/** What was computed before, kept in a file. */
export interface ExplorationCache extends Memo {
  /** How much was computed because it was not there. */
  readonly computed: number;
  /** Writes what is new to the file. */
  save(): Promise<void>;
}

/** What is asked for least lately goes first. */
const MOST_ENTRIES = 1_000;

const content = z.object({
  schemaVersion: z.literal('1.0'),
  entries: z.array(z.tuple([z.string(), z.unknown()])),
});

/**
 * Opens the cache in a file. One that is missing, damaged or of another version is an empty one: everything in it can be
 * computed again.
 *
 * @param file absolute path
 * @param given everything that what is computed depends on
 */
export async function openExplorationCache(file: string, given: unknown): Promise<ExplorationCache> {
  const entries = await readEntries(file);
  let computed = 0;
  const keyOf = (name: string) => hash([given, name]);
  return {
    get computed() {
      return computed;
    },
    async recall(name, schema, make) {
      const key = keyOf(name);
      const known = schema.safeParse(entries.get(key));
      const isKnown = entries.has(key) && known.success;
      const value = isKnown ? known.data : await make();
      if (!isKnown) computed += 1;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    async save() {
      if (computed === 0) return;
      const kept = [...entries].slice(-MOST_ENTRIES);
      await replaceFile(file, `${JSON.stringify({ schemaVersion: '1.0', entries: kept })}\n`);
    },
  };
}

async function readEntries(file: string): Promise<Map<string, unknown>> {
  try {
    return new Map(content.parse(JSON.parse(await readFile(file, 'utf8'))).entries);
  } catch {
    return new Map();
  }
}

const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
