import type { UsedFile } from '../purchases/source-file.js';
import type { Row } from '../warehouse/engine.js';
import { type FileLines, LINE_PLACES, type LinePlaces } from './accounts.js';
import { nameFiles } from './name-files.js';

/** Places in time and by rule, and kinds of lines in the window, as `purchases` has them. */
const PLACES: Readonly<Record<string, keyof LinePlaces>> = {
  quarantine: 'unreadable',
  superseded: 'superseded',
  excluded: 'excluded',
  before: 'outsideWindow',
  after: 'outsideWindow',
};
const KINDS: Readonly<Record<string, keyof LinePlaces>> = {
  guest: 'guests',
  adjustment: 'adjustments',
  void: 'voids',
  return: 'returns',
  sale: 'sales',
  zero: 'zero',
};

/**
 * Where the lines of each file went.
 *
 * @param counts one row per file, place and kind, as `checks/file_counts.sql` gives them
 */
export function countFiles(files: readonly UsedFile[], counts: readonly Row[]): FileLines[] {
  const names = nameFiles(files.map(({ path }) => path));
  const placesOf = new Map(files.map(({ id }) => [id, emptyPlaces()]));
  for (const row of counts) {
    const places = placesOf.get(String(row['file_id']));
    if (places !== undefined) places[placeOf(row)] += Number(row['lines']);
  }
  return files.map(({ id, sheet, lines }, index) => {
    return { name: names[index] ?? '', sheet, read: lines, ...(placesOf.get(id) ?? emptyPlaces()) };
  });
}

/** The same of all files together. */
export function sumFiles(files: readonly FileLines[]): LinePlaces & { readonly read: number } {
  const places = emptyPlaces();
  let read = 0;
  for (const file of files) {
    read += file.read;
    for (const place of LINE_PLACES) places[place] += file[place];
  }
  return { read, ...places };
}

/** Lines in all places together. */
export const sumPlaces = (places: LinePlaces): number =>
  LINE_PLACES.reduce((sum, place) => sum + places[place], 0);

function placeOf({ place, kind }: Row): keyof LinePlaces {
  const found = place === 'window' ? KINDS[String(kind)] : PLACES[String(place)];
  if (found === undefined) throw new Error(`no place for lines at ${String(place)}, kind ${String(kind)}`);
  return found;
}

function emptyPlaces(): Record<keyof LinePlaces, number> {
  return Object.fromEntries(LINE_PLACES.map((place) => [place, 0])) as Record<keyof LinePlaces, number>;
}
