import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFolder } from '../create-folder.js';
import { explainWriteError } from '../explain-write-error.js';
import { Failure } from '../failure.js';

/** A run's folder while it is built out of sight, and the ways it can end. */
export interface RunFolder {
  /** Absolute path of the hidden folder that is being built. */
  readonly building: string;
  /** Absolute path that it will have once published. */
  readonly final: string;
  /** Writes a text file; the name may have one folder before it. */
  write(name: string, content: string): Promise<void>;
  /** Makes a folder for files that somebody else writes. */
  createSubfolder(name: string): Promise<void>;
  /** Makes sure that everything is on the disk and gives the folder its final name. */
  publish(): Promise<void>;
  /** Makes the link ready that `pointLatest` puts into place: whoever finds it knows what was about to happen. */
  announceLatest(): Promise<void>;
  /** Points `latest` at this folder; answers where it is. */
  pointLatest(): Promise<string>;
  /** Removes what was built. */
  discard(): Promise<void>;
}

/** Name of the link to the last complete run. */
export const LATEST = 'latest';

/** Where the runs are that were made as drafts, below the folder of the reports. */
export const draftsFolder = (out: string): string => path.join(out, 'drafts');

/**
 * Begins a run's folder below `out`, which is created where it is missing.
 *
 * @throws Failure cannotCreate when `out` can't be written, tryLater when a run of this name is being built there
 */
export async function beginRunFolder(out: string, runId: string): Promise<RunFolder> {
  const building = buildingFolder(out, runId);
  const final = finalFolder(out, runId);
  let published = false;
  try {
    await prepareReports(out);
    await claim(building);
  } catch (error) {
    throw explainWriteError(error, out, 'cannotCreate');
  }
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainWriteError(error, out, 'io');
    }
  };
  return {
    building,
    final,
    write: (name, content) =>
      guard(async () => {
        await createFolder(path.dirname(path.join(building, name)));
        await writeFile(path.join(building, name), content, { flush: true });
      }),
    createSubfolder: (name) =>
      guard(async () => {
        await mkdir(path.join(building, name));
      }),
    publish: () =>
      guard(async () => {
        await syncFolder(building);
        await rename(building, final);
        published = true;
        await sync(out);
      }),
    announceLatest: () => guard(() => announceLatest(out, runId)),
    pointLatest: () => guard(() => switchLatest(out, runId)),
    async discard() {
      await rm(nextLink(out, runId), { force: true });
      await rm(published ? final : building, { recursive: true, force: true });
    },
  };
}

/**
 * Makes sure that runs can be written below `out`, which is created where it is missing.
 *
 * @throws Failure cannotCreate when they can't
 */
export async function prepareReports(out: string): Promise<void> {
  try {
    await createFolder(out);
    await access(out, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explainWriteError(error, out, 'cannotCreate');
  }
}

/** Whether a folder of a run of this name, published or being built, stands below `out`. */
export async function hasRunFolder(out: string, runId: string): Promise<boolean> {
  const found = await Promise.all(
    [finalFolder(out, runId), buildingFolder(out, runId)].map((folder) =>
      access(folder).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** Beginnings of the hidden names of a run's folder while it is built, and of a link that is to become `latest`. */
export const BUILDING_PREFIX = '.building-';
export const NEXT_PREFIX = '.latest-';

const buildingFolder = (out: string, runId: string): string => path.join(out, `${BUILDING_PREFIX}${runId}`);
const nextLink = (out: string, runId: string): string => path.join(out, `${NEXT_PREFIX}${runId}`);

/** Where a run's folder is once published. */
export const finalFolder = (out: string, runId: string): string => path.join(out, runId);

async function claim(building: string): Promise<void> {
  try {
    await mkdir(building);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const said = `${building}: another run began in the same second; try again`;
    throw new Failure('tryLater', said, { cause: error });
  }
}

/** A name for a run that sorts by its start: `20261122T021500Z`. */
export const nameRun = (startedAt: Date): string =>
  `${startedAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Whether a name is one that `nameRun` makes, or one of the same second. */
export const isRunName = (name: string): boolean => /^\d{8}T\d{6}Z(-\d+)?$/.test(name);

/**
 * Points `latest` at a run's folder.
 *
 * @param out absolute path of the folder that both are in
 * @throws the file system's error
 */
export async function pointLatest(out: string, runId: string): Promise<string> {
  await announceLatest(out, runId);
  return switchLatest(out, runId);
}

async function announceLatest(out: string, runId: string): Promise<void> {
  const next = nextLink(out, runId);
  await rm(next, { force: true });
  await symlink(runId, next);
  await sync(out);
}

/**
 * Puts the link that was made ready into place. A link can't be changed in place: the new one takes the old one's name in
 * one step, so that readers always find one.
 */
export async function switchLatest(out: string, runId: string): Promise<string> {
  const latest = path.join(out, LATEST);
  const next = nextLink(out, runId);
  try {
    await rename(next, latest);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await sync(out);
  return latest;
}

async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    await (entry.isDirectory() ? syncFolder(file) : sync(file));
  }
  await sync(folder);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
