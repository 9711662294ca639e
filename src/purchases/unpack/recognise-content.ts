/** What a file's first bytes show. */
export type Content =
  | { readonly is: 'parquet' | 'gzip' | 'zstd' | 'zip' | 'office' | 'text' }
  /** Something that can't be read, in words, e.g. `a PDF file`. */
  | { readonly is: 'other'; readonly name: string };

/** Prefixes as Latin-1, longest first where one begins another. */
const SIGNATURES: readonly (readonly [prefix: string, content: Content])[] = [
  ['PAR1', { is: 'parquet' }],
  ['PK\u0003\u0004', { is: 'zip' }],
  ['\u001F\u008B', { is: 'gzip' }],
  ['\u0028\u00B5\u002F\u00FD', { is: 'zstd' }],
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', { is: 'office' }],
  ['\u00FF\u00FE\0\0', other('UTF-32 text')],
  ['\0\0\u00FE\u00FF', other('UTF-32 text')],
  ['PARE', other('an encrypted Parquet file')],
  ['%PDF', other('a PDF file')],
  ['BZh', other('a bzip2 file')],
  ['\u00FD7zXZ\0', other('an xz file')],
  ['7z\u00BC\u00AF\u0027\u001C', other('a 7-Zip file')],
  ['Rar!\u001A\u0007', other('a RAR file')],
  ['SQLite format 3\0', other('an SQLite database')],
  ['\u0089PNG', other('a picture')],
  ['\u00FF\u00D8\u00FF', other('a picture')],
];

function other(name: string): Content {
  return { is: 'other', name };
}

/** More control characters than this among the first bytes, and it is no text. */
const MOST_CONTROLS = 0.05;

/**
 * Tells by its first bytes what a file is. UTF-16 passes for text; a few NUL bytes do not make a text binary, so
 * that one bad line does not cost the file.
 *
 * @param head at least the first 64 KB, or the whole file
 * @param isUtf16 whether `utf16Shape` found UTF-16
 */
export function recogniseContent(head: Buffer, isUtf16: boolean): Content {
  const signed = SIGNATURES.find(([prefix]) =>
    head.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1')),
  );
  if (signed !== undefined) return signed[1];
  if (isUtf16) return { is: 'text' };
  const controls = head.reduce((count, byte) => count + Number(isControl(byte)), 0);
  return controls > Math.max(2, MOST_CONTROLS * head.length) ? other('binary data') : { is: 'text' };
}

function isControl(byte: number): boolean {
  // Tab, line feed, form feed, return and the end mark of old DOS files are what texts do have.
  return (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a].includes(byte)) || byte === 0x7f;
}

/** What the begin of a text looks like. */
export type TextKind = 'delimited' | 'jsonl' | 'json' | 'markup';

/**
 * Tells JSON lines, other JSON and web pages from delimited text.
 *
 * @param head the text's first characters, the last of which may be cut off
 */
export function recogniseText(head: string): TextKind {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:!doctype|html|\?xml|head|body|table)\b/i.test(start)) return 'markup';
  if (/^\[\s*(?:[{[\]]|$)/.test(start)) return 'json';
  if (!start.startsWith('{')) return 'delimited';
  const [line = ''] = start.split(/\r?\n/, 1);
  if (isObject(line)) return 'jsonl';
  // A broken first line may still be JSON; an object over several lines opens with its brace or a key.
  if (/^\{\s*$/.test(line)) return 'json';
  return /^\{\s*"[^"]*"\s*:/.test(line) ? 'jsonl' : 'delimited';
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
