import { Failure } from '../../failure.js';
import { isRecognised } from '../layouts/is-recognised.js';
import type { Mapping } from '../layouts/layout.js';
import { utf16Shape } from './decide-encoding.js';
import { nameFormat } from './name-format.js';
import { prepareText, type TextFacts } from './prepare-text.js';
import type { Preparation, PreparedFile } from './prepared-file.js';
import { HEAD_BYTES, readHead } from './read-content.js';
import { recogniseContent } from './recognise-content.js';
import { contradicts, refuseContent } from './refuse-content.js';
import { unpackWorkbook } from './workbook/unpack-workbook.js';

/**
 * Turns whatever file a shop names into what the engine reads by itself, in constant memory (a workbook: plus its
 * distinct texts). The content decides what a file is; a known ending must not contradict it. Nothing is copied
 * that can be read where it lies. Files in the temporary folder are the caller's to remove; on failure none
 * is left.
 *
 * @param path absolute
 * @param tempFolder absolute; made when it is needed
 * @param known what `fingerprint` found saves reading an uncompressed file once more; the mapping of its source also
 *   says which sheets are purchases
 * @throws Failure noInput when the file is missing, data when it is not what its name says, damaged or empty, io or
 *   cannotCreate when it can't be unpacked; the signal's reason when it is aborted
 */
export async function prepareFile(
  path: string,
  tempFolder: string,
  signal: AbortSignal,
  known: Partial<TextFacts> & { readonly source?: { readonly mapping: Mapping | null } } = {},
): Promise<Preparation> {
  const head = await readHead(path, HEAD_BYTES);
  if (head.length === 0) throw new Failure('data', `${path}: the file is empty; export it again`);
  const content = recogniseContent(head, utf16Shape(head) !== null);
  const name = nameFormat(path);
  if (contradicts(name, content)) throw refuseContent(path, name.ending, content, head);
  switch (content.is) {
    case 'parquet':
      return { files: [asParquet(path)], notes: [] };
    case 'zip':
      return unpackWorkbook(path, tempFolder, signal, (headers) =>
        isRecognised(headers, known.source?.mapping ?? null),
      );
    case 'gzip':
    case 'zstd':
      return prepareText(path, { ...name, compression: content.is, tempFolder, signal, known: {} });
    case 'text':
      return prepareText(path, { ...name, compression: 'none', tempFolder, signal, known });
    case 'office':
    case 'other':
      throw refuseContent(path, '', content, head);
  }
}

function asParquet(path: string): PreparedFile {
  return {
    kind: 'parquet',
    path,
    origin: path,
    sheet: null,
    encoding: 'utf-8',
    compression: 'none',
    hasBrokenText: false,
    mayHoldNoBreaks: true,
    lineShifts: [],
  };
}
