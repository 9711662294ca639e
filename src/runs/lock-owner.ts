import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { promisify } from 'node:util';
import { z } from 'zod';

/**
 * Who holds a lock. A process id alone is not enough: ids are given again, after a restart of the machine soonest, and two
 * containers of one host name may both be process 1.
 */
const ownerSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** ISO 8601, when the lock was taken. */
  startedAt: z.string(),
  /** Which start of the machine, and which space of process ids; null where the system does not say. */
  boot: z.string().nullable(),
  processSpace: z.string().nullable(),
  /** When the process began, in the system's own words; null where it does not say. */
  processStart: z.string().nullable(),
  /** Different in each lock. */
  token: z.string(),
});
export type LockOwner = z.output<typeof ownerSchema>;

/** This process as the owner of a lock. */
export async function describeSelf(now: Date, token: string): Promise<LockOwner> {
  return {
    pid,
    host: hostname(),
    startedAt: now.toISOString(),
    ...(await readMachine()),
    processStart: await readProcessStart(pid),
    token,
  };
}

/** What a lock's text says of its owner; null when it is no such text, as one that is being written. */
export function parseOwner(text: string): LockOwner | null {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether an owner still runs. `unknown` where this process can't see: on another host, in another container, or on a
 * machine that says too little.
 */
export async function judgeOwner(owner: LockOwner): Promise<'alive' | 'gone' | 'unknown'> {
  const machine = await readMachine();
  if (owner.host !== hostname()) return 'unknown';
  // A machine of this name was started anew since.
  if (owner.boot !== machine.boot) return owner.boot === null || machine.boot === null ? 'unknown' : 'gone';
  if (owner.processSpace !== machine.processSpace) return 'unknown';
  if (!isRunning(owner.pid)) return 'gone';
  const start = await readProcessStart(owner.pid);
  return start === null || owner.processStart === null || start === owner.processStart ? 'alive' : 'gone';
}

async function readMachine(): Promise<Pick<LockOwner, 'boot' | 'processSpace'>> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null);
  const processSpace = await readlink('/proc/self/ns/pid').catch(() => null);
  return { boot: boot?.trim() ?? null, processSpace };
}

function isRunning(id: number): boolean {
  try {
    kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux counts it in ticks since the machine's start; elsewhere `ps` tells the time to the second. */
async function readProcessStart(id: number): Promise<string | null> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null);
  // The name of the program, in brackets, may have spaces and brackets of its own.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(id)]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
