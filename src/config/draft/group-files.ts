import { displayPath } from '../../words/display-path.js';
import type { FoundFile } from './findings.js';

const MOST_NAMED = 3;

/** Files of which the same can be said. */
export interface FileGroup<File> {
  readonly said: string;
  readonly files: readonly File[];
}

/** Groups files by what is said of them, those of most files first. */
export function groupFiles<File extends FoundFile>(
  files: readonly File[],
  say: (file: File) => string,
): FileGroup<File>[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const group = groups.get(say(file)) ?? [];
    groups.set(say(file), group);
    group.push(file);
  }
  return [...groups]
    .map(([said, members]) => ({ said, files: members }))
    .toSorted((a, b) => b.files.length - a.files.length);
}

/** The names of some files, relative to `folder`: `a.csv, b.csv and 12 more`. */
export function nameGroup(files: readonly FoundFile[], folder: string): string {
  const names = [...new Set(files.map(({ path }) => displayPath(path, folder)))];
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
