import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { replaceFileBy } from '../replace-file.js';

const QUOTE = '"'.charCodeAt(0);
const LINE_FEED = '\n'.charCodeAt(0);

/** Characters that are written at once. */
const PIECE = 1 << 16;

/**
 * The records of a CSV file with commas, quotes and line feeds, as runs write them: the header first, each as it is in
 * the file, line feed included.
 *
 * @param file absolute path
 */
export async function* readRecords(file: string): AsyncGenerator<string> {
  let pending = '';
  let isQuoted = false;
  for await (const chunk of createReadStream(file, 'utf8')) {
    const text = String(chunk);
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) isQuoted = !isQuoted;
      else if (code === LINE_FEED && !isQuoted) {
        yield pending + text.slice(start, at + 1);
        pending = '';
        start = at + 1;
      }
    }
    pending += text.slice(start);
  }
  if (pending !== '') yield pending;
}

/** The values of a record, quotes and line feed taken off. */
export function readCells(record: string): string[] {
  const line = record.endsWith('\n') ? record : `${record}\n`;
  const cells = line.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))[,\n]/gy);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/**
 * Writes a CSV file again, in one step, with other records; those that do not change keep their bytes.
 *
 * @param change the record that stands in the place of one; null for none
 * @throws the file system's error
 */
export const rewriteRecords = (file: string, change: (record: string) => string | null): Promise<void> =>
  replaceFileBy(file, (draft) => writeFile(draft, inPieces(file, change), { flag: 'wx' }));

async function* inPieces(file: string, change: (record: string) => string | null): AsyncGenerator<string> {
  let piece = '';
  for await (const record of readRecords(file)) {
    piece += change(record) ?? '';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
