import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { LoadResult } from '../purchases/read-load-result.js';

/**
 * Stops a run of whose lines too many can't be used, or which has none at all.
 *
 * @param quarantine path of the file that holds those that can't be used; null where none is written
 * @throws Failure data
 */
export function checkReadable(
  { unreadable: most }: Pick<Configuration['gates'], 'unreadable'>,
  { files, linesRead, unreadableLines, reasons, named }: LoadResult,
  quarantine: string | null,
): void {
  if (linesRead === 0) {
    const which = files.length === 1 ? (files[0]?.path ?? '') : `${files.length} files`;
    throw new Failure(
      'data',
      `${which}: a header but no lines; export ${files.length === 1 ? 'it' : 'them'} again`,
    );
  }
  if (most === null || unreadableLines <= most * linesRead) return;
  const share = ((100 * unreadableLines) / linesRead).toFixed(1);
  const [first] = named;
  const where = first === undefined ? '' : `, first in ${first.path} line ${first.line} (${first.problem})`;
  const kept = quarantine === null ? '' : `: ${quarantine} has all of them`;
  throw new Failure(
    'data',
    `${unreadableLines} of ${linesRead} lines (${share} %) can't be read${where}; mostly: ${reasons[0]?.reason ?? ''}. ` +
      `At most ${100 * most} % may be (gates.unreadable); mend the export${kept}`,
  );
}
