import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../replace-file.js';

const attemptSchema = z.object({
  /** Null for an attempt that failed before it was a run. */
  run: z.string().nullable(),
  outcome: z.enum(['published', 'failed', 'killed']),
  exitCode: z.number().nullable(),
  message: z.string().nullable(),
  /** ISO 8601, when it ended. */
  at: z.string(),
});
export type Attempt = z.output<typeof attemptSchema>;

const successSchema = z.object({ run: z.string(), snapshot: z.string(), at: z.string() });
export type Success = z.output<typeof successSchema>;

const statusSchema = z.object({
  schemaVersion: z.string(),
  lastAttempt: attemptSchema,
  lastSuccess: successSchema.nullable(),
});

/** How the nights go, for whoever watches over them: the last attempt, and the last that published. */
export type Status = z.output<typeof statusSchema>;

/** The status file below the folder of the reports. */
export const statusFile = (out: string): string => path.join(out, 'status.json');

/** What the status file says; null when there is none that can be read. */
export async function readStatus(out: string): Promise<Status | null> {
  try {
    return statusSchema.parse(JSON.parse(await readFile(statusFile(out), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Writes how the last attempt ended; who reads the file meanwhile finds the old text or the new one.
 *
 * @param out absolute path of the folder of the reports
 * @param success what it published; null leaves the last success as it stands
 * @throws the file system's error
 */
export async function writeStatus(out: string, lastAttempt: Attempt, success: Success | null): Promise<void> {
  const lastSuccess = success ?? (await readStatus(out))?.lastSuccess ?? null;
  const status: Status = { schemaVersion: '1.0', lastAttempt, lastSuccess };
  await replaceFile(statusFile(out), `${JSON.stringify(status, null, 2)}\n`);
}
