import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { Check, State } from './check.js';
import { wordBytes } from './word-bytes.js';

/** Little, where nothing is known of what a run needs. */
const LITTLE = 1e9;
/** Room for this many more of the last run is room enough. */
const ENOUGH = 3;

interface Place {
  readonly words: string;
  /** The folder, or the nearest one above it that is there. */
  readonly folder: string;
  /** Bytes that the last run left there; null when there was none. */
  readonly left: number | null;
}

/** Whether there is room for another run where the reports, the database and what it spills lie: a line for each disk. */
export async function checkDisk({
  out,
  database,
  spill,
}: Pick<Configuration, 'out' | 'database' | 'spill'>): Promise<readonly Check[]> {
  const places: Place[] = [
    { words: 'reports', folder: await nearest(out), left: await sizeOf(path.join(out, 'latest')) },
    { words: 'database', folder: await nearest(path.dirname(database)), left: await sizeOf(database) },
    ...(spill === null ? [] : [{ words: 'spilled data', folder: await nearest(spill), left: null }]),
  ];
  const disks = new Map<number, Place[]>();
  for (const place of places) {
    const { dev } = await stat(place.folder);
    disks.set(dev, [...(disks.get(dev) ?? []), place]);
  }
  return Promise.all([...disks.values()].map(checkPlaces));
}

async function checkPlaces(places: readonly Place[]): Promise<Check> {
  const name = 'disk';
  const shut = await findShut(places);
  if (shut !== undefined) {
    const says = `${shut.folder} can't be written by whoever runs this; the ${shut.words} belong there`;
    return { name, state: 'attention', says };
  }
  const { bavail, bsize } = await statfs(places[0]?.folder ?? path.sep);
  const free = bavail * bsize;
  const known = places.flatMap(({ words, left }) => (left === null ? [] : [{ words, left }]));
  const needed = known.reduce((sum, { left }) => sum + left, 0);
  const lie = `${wordBytes(free)} free for ${places.map(({ words }) => words).join(', ')}`;
  const took = known.map(({ words, left }) => `${wordBytes(left)} of ${words}`).join(' and ');
  return {
    name,
    state: judgeRoom(free, needed),
    says: known.length === 0 ? `${lie}; no run has left anything yet` : `${lie}; the last run left ${took}`,
  };
}

function judgeRoom(free: number, needed: number): State {
  if (free <= needed) return 'problem';
  return free < Math.max(LITTLE, ENOUGH * needed) ? 'attention' : 'ok';
}

async function findShut(places: readonly Place[]): Promise<Place | undefined> {
  for (const place of places) {
    const isOpen = await access(place.folder, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!isOpen) return place;
  }
  return undefined;
}

async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  const parent = path.dirname(folder);
  return found?.isDirectory() === true || parent === folder ? folder : nearest(parent);
}

/** Bytes of a file, or of all files below a folder; null where there is neither. */
async function sizeOf(place: string): Promise<number | null> {
  const found = await stat(place).catch(() => null);
  if (found === null || !found.isDirectory()) return found?.size ?? null;
  const names = await readdir(place).catch(() => []);
  const sizes = await Promise.all(names.map((name) => sizeOf(path.join(place, name))));
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
