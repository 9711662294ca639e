import type { Inspection } from '../../src/inspect-sources.js';
import { createFormat } from '../../src/words/format.js';
import { fileText } from './file-text.js';
import { wholeText } from './whole-text.js';

/**
 * What an inspection found, file by file and as a whole, for a terminal.
 *
 * @param cwd working directory, as an absolute path; paths inside it are shown relative to it
 */
export function inspectionText(inspection: Inspection, cwd: string): string {
  const { locale, currency } = inspection.configuration;
  const format = createFormat(locale, currency);
  const files = inspection.files.map((file) => fileText(file, { format, currency, cwd }));
  return [...files, wholeText(inspection, format)].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
