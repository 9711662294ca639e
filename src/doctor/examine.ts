import type { Configuration } from '../config/configuration.js';
import { readStatus } from '../runs/status.js';
import type { MemoryHost } from '../with-memory-engine.js';
import type { Check } from './check.js';
import { checkDatabase } from './check-database.js';
import { checkDisk } from './check-disk.js';
import { checkFreshness } from './check-freshness.js';
import { checkLastRun } from './check-last-run.js';
import { checkMemory } from './check-memory.js';
import { checkSchedule } from './check-schedule.js';
import { checkSources } from './check-sources.js';
import type { Machine } from './machine.js';

/** What an examination needs from the world. */
export type ExamineHost = MemoryHost & { readonly now: () => Date };

/**
 * Looks at everything that a night depends on once its configuration is known, and changes nothing.
 *
 * @returns what was found, in the order in which a person would look
 * @throws Failure cannotCreate when there is no room for temporary files; the signal's reason when stopped
 */
export async function examine(
  configuration: Configuration,
  machine: Machine,
  host: ExamineHost,
): Promise<readonly Check[]> {
  const { out } = configuration;
  const clock = { now: host.now().toISOString().slice(0, 19), bundledSource: machine.bundledSource };
  const status = await readStatus(out);
  return [
    ...(await checkSources(configuration, clock)),
    ...(await checkDisk(configuration)),
    checkMemory(configuration, machine.memory),
    await checkDatabase(configuration, host),
    await checkSchedule(machine.schedules),
    checkLastRun(status),
    checkFreshness(configuration, status?.lastSuccess ?? null, clock),
  ];
}
