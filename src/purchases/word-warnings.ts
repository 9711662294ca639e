import path from 'node:path';
import type { Format } from '../words/format.js';
import type { LoadResult } from './read-load-result.js';
import type { UsedFile } from './source-file.js';
import { tellsOfUnread } from './unpack/workbook/sheet-notes.js';
import { tellsOfUnmetReturns } from './unmet-returns.js';

const MOST_NAMED = 5;

/**
 * What whoever started the run should know about the files that it uses.
 *
 * @param quarantine path of the file that holds the lines that can't be used; null where none is written
 */
export function wordWarnings(loaded: LoadResult, quarantine: string | null, format: Format): string[] {
  const { files, unreadableLines, disputedOrders } = loaded;
  const empty = files.filter(({ lines }) => lines === 0).map((file) => `${file.path}: a header but no lines`);
  const unread = files.flatMap(({ notes }) => notes.filter(tellsOfUnread));
  return [
    ...empty,
    ...unread,
    ...unmetOf(files),
    ...(disputedOrders === 0 ? [] : [wordDisputed(disputedOrders, format)]),
    ...(unreadableLines === 0 ? [] : [wordUnreadable(loaded, quarantine, format)]),
  ];
}

const unmetIn = ({ notes }: UsedFile): string[] => notes.filter(tellsOfUnmetReturns);

/** One file may well have no returns; where none of a source has any, the words are likely to be misspelt. */
function unmetOf(files: readonly UsedFile[]): string[] {
  return [...new Set(files.map(({ source }) => source))].flatMap((name) => {
    const own = files.filter(({ source, lines }) => source === name && lines > 0);
    return own.every((file) => unmetIn(file).length > 0) ? own.flatMap(unmetIn).slice(0, 1) : [];
  });
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
