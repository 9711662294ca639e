import { Failure } from '../../failure.js';
import { decodeHead, utf16Shape } from './decide-encoding.js';
import type { NameFormat } from './name-format.js';
import { type Content, recogniseText, type TextKind } from './recognise-content.js';

/** What each content is called, and the ending that would fit it. */
const CONTENTS = {
  parquet: { name: 'a Parquet file', ending: '.parquet' },
  gzip: { name: 'a gzip file', ending: '.gz' },
  zstd: { name: 'a Zstandard file', ending: '.zst' },
  zip: { name: 'an Excel workbook or a ZIP file', ending: '.xlsx' },
} as const;

const TEXTS: Readonly<Record<TextKind, { name: string; advice: string }>> = {
  delimited: { name: 'plain text', advice: 'end its name in .csv, or export it again' },
  jsonl: { name: 'JSON lines', advice: 'end its name in .jsonl' },
  json: { name: 'one JSON value, not JSON lines', advice: 'export it with one object a line' },
  markup: {
    name: 'a web page or XML',
    advice: 'a log-in page may have been saved in its place; export it again',
  },
};

/** Whether a known ending says something else than the content. */
export function contradicts({ format, compression }: NameFormat, content: Content): boolean {
  switch (format) {
    case null:
      return compression !== 'none' && content.is !== compression;
    case 'delimited':
    case 'json':
      return content.is !== (compression === 'none' ? 'text' : compression);
    case 'parquet':
      return compression !== 'none' || content.is !== 'parquet';
    case 'workbook':
      return compression !== 'none' || content.is !== 'zip';
    case 'old-workbook':
      return true;
  }
}

/** The failure for a file that can't be read as what it is or claims to be: what it looks like, and what to do. */
export function refuseContent(path: string, ending: string, content: Content, head: Buffer): Failure {
  const { name, advice } = wording(content, head);
  const claim = ending === '' ? '' : `not what its ending ${ending} says: `;
  return new Failure('data', `${path}: ${claim}it looks like ${name}; ${advice}`);
}

/** The same for a text whose kind does not fit. */
export function refuseText(path: string, ending: string, kind: TextKind): Failure {
  const { name, advice } = TEXTS[kind];
  const claim = ending === '' ? '' : `not what its ending ${ending} says: `;
  return new Failure('data', `${path}: ${claim}it looks like ${name}; ${advice}`);
}

function wording(content: Content, head: Buffer): { name: string; advice: string } {
  if (content.is === 'text') return TEXTS[recogniseText(decodeHead(head, utf16Shape(head) ?? 'utf-8'))];
  if (content.is === 'office') return officeWording(head);
  if (content.is === 'other') return { name: content.name, advice: 'export it as CSV, Parquet or .xlsx' };
  const { name, ending } = CONTENTS[content.is];
  return { name, advice: `if it is, end its name in ${ending}` };
}

/** Excel's old format and its encrypted one share their first bytes. */
function officeWording(head: Buffer): { name: string; advice: string } {
  return head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? { name: 'a workbook with a password', advice: 'save a copy without one' }
    : {
        name: 'an old Excel workbook (.xls), or one with a password',
        advice: 'save it as .xlsx without one',
      };
}
