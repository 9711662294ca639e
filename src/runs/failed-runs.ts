import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from '../replace-file.js';
import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';

const schema = z.object({
  schemaVersion: z.literal('1.0'),
  runs: z.array(
    z.object({
      id: z.string(),
      snapshot: z.string().nullable(),
      startedAt: z.string(),
      finishedAt: z.string().nullable(),
      outcome: z.enum(['failed', 'killed']),
      exitCode: z.number().nullable(),
      message: z.string().nullable(),
      /** Where its report would stand; null in a file of an older Quintet. */
      folder: z.string().nullable().default(null),
      draft: z.boolean().default(false),
    }),
  ),
});

/** A run that left no folder. */
export type FailedRun = z.output<typeof schema>['runs'][number];

/** The file beside a database that tells of its failed runs, so that nobody has to open the database for that. */
export const failedRunsFile = (database: string): string => `${database}.failed-runs.json`;

/**
 * Writes the failed runs of a database to the file beside it.
 *
 * @throws the file system's error
 */
export async function exportFailedRuns(engine: Engine, database: string): Promise<void> {
  const rows = await engine.query(statement('runs/failed_runs'));
  if (rows.length === 0) return;
  const runs = rows.map((row) => ({
    id: row['run_id'],
    snapshot: row['snapshot'],
    startedAt: row['started_at'],
    finishedAt: row['finished_at'],
    outcome: row['outcome'],
    exitCode: row['exit_code'],
    message: row['message'],
    folder: row['folder'],
    draft: isDraft(row['configuration']),
  }));
  await replaceFile(failedRunsFile(database), `${JSON.stringify({ schemaVersion: '1.0', runs }, null, 2)}\n`);
}

const kept = z.object({ draft: z.boolean() });

/** Whether a run was a trial by its recorded configuration. */
function isDraft(configuration: unknown): boolean {
  if (typeof configuration !== 'string') return false;
  return kept.safeParse(JSON.parse(configuration)).data?.draft ?? false;
}

/** The failed runs of a database, the newest first; null when the file beside it can't be read. */
export async function readFailedRuns(database: string): Promise<readonly FailedRun[] | null> {
  try {
    return schema.parse(JSON.parse(await readFile(failedRunsFile(database), 'utf8'))).runs;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : null;
  }
}
