import path from 'node:path';
import type { Format } from '../words/format.js';
import type { LoadResult } from './read-load-result.js';

const MOST_NAMED = 5;

/**
 * What whoever started the run should know about the files that it uses.
 *
 * @param quarantine path of the file that holds the lines that can't be used; null where none is written
 */
export function wordWarnings(loaded: LoadResult, quarantine: string | null, format: Format): string[] {
  const { files, unreadableLines, disputedOrders } = loaded;
  const empty = files.filter(({ lines }) => lines === 0).map((file) => `${file.path}: a header but no lines`);
  return [
    ...empty,
    ...(disputedOrders === 0 ? [] : [wordDisputed(disputedOrders, format)]),
    ...(unreadableLines === 0 ? [] : [wordUnreadable(loaded, quarantine, format)]),
  ];
}

function wordDisputed(orders: number, format: Format): string {
  const which = orders === 1 ? '1 order stands' : `${format.count(orders)} orders stand`;
  return `${which} in two files with different customers, and only the newer file counts; if the files are of different shops, give each source a name of its own`;
}

function wordUnreadable(
  { unreadableLines, named }: LoadResult,
  quarantine: string | null,
  format: Format,
): string {
  const some = named.slice(0, MOST_NAMED).map(({ path: file, line, lines, problem }) => {
    const place = lines === 1 ? `line ${line}` : `lines ${line} to ${line + lines - 1}`;
    return `${path.basename(file)} ${place}: ${problem}`;
  });
  const said =
    unreadableLines === 1
      ? "1 line can't be read and is left out"
      : `${format.count(unreadableLines)} lines can't be read and are left out`;
  const kept = quarantine === null ? '' : `; ${quarantine} has ${unreadableLines === 1 ? 'it' : 'all'}`;
  return `${said} (${some.join('; ')})${kept}`;
}
