import type { FileInspection } from '../../src/purchases/inspect/file-inspection.js';

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};
const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** What kind of file it is: `text with semicolons, Windows-1252, gzip`. */
export function wordForm({ form, sheet }: FileInspection): string {
  if (form === null) return 'not known';
  if (sheet !== null) return 'sheet of a workbook (.xlsx)';
  if (form.kind === 'parquet') return 'Parquet';
  const { delimiter, kind, encoding, compression } = form;
  const marks = delimiter === null ? '' : ` with ${DELIMITERS[delimiter] ?? `"${delimiter}"`}`;
  const parts = [kind === 'jsonl' ? 'JSON lines' : `text${marks}`, ENCODINGS[encoding]];
  return [...parts, ...(compression === 'none' ? [] : [compression])].join(', ');
}
