import { rm } from 'node:fs/promises';
import { Failure } from '../../failure.js';
import { decideEncoding, decodeHead, utf16Shape } from './decide-encoding.js';
import type { NameFormat } from './name-format.js';
import type { Compression, Encoding, Preparation } from './prepared-file.js';
import { HEAD_BYTES, readContent, readHead } from './read-content.js';
import { recogniseContent, recogniseText } from './recognise-content.js';
import { refuseContent, refuseText } from './refuse-content.js';
import { surveyBytes } from './survey-bytes.js';
import { fromUtf16, fromWindows1252, withoutFirst } from './transcode.js';
import { Utf8Check } from './utf8-check.js';
import { writePlain } from './write-plain.js';

/** A text file and what is known about it. */
interface TextTask extends Pick<NameFormat, 'format' | 'ending'> {
  readonly compression: Compression;
  readonly tempFolder: string;
  readonly signal: AbortSignal;
  /** Whether the file, as it lies on the disk, is UTF-8; left out when nobody looked yet. */
  readonly isUtf8?: boolean;
}

/** A text that lies unpacked on the disk. */
interface Unpacked {
  readonly path: string;
  readonly isUtf8: boolean;
}

const MARK_BYTES = 3;

/** Unpacks and recodes a text file as far as it is needed; see `prepareFile`. */
export async function prepareText(origin: string, task: TextTask): Promise<Preparation> {
  const { compression, signal } = task;
  const unpacked = await unpack(origin, task);
  let plain = unpacked.path;
  try {
    const head = await readHead(unpacked.path, HEAD_BYTES);
    const { encoding, notes } = await recogniseEncoding(origin, unpacked, head, signal);
    const kind = recogniseKind(origin, head, encoding, task);
    const recoded = recode(unpacked.path, { encoding, dropsMark: kind === 'jsonl' && hasMark(head), signal });
    if (recoded !== null) {
      const ending = kind === 'jsonl' ? 'jsonl' : 'csv';
      plain = await writePlain(recoded, { origin, ending, folder: task.tempFolder, signal });
      if (unpacked.path !== origin) await rm(unpacked.path);
    }
    const file = { kind, path: plain, origin, sheet: null, encoding, compression, lineShifts: [] };
    return { files: [file], notes };
  } catch (error) {
    if (unpacked.path !== origin) await rm(unpacked.path, { force: true });
    if (plain !== origin) await rm(plain, { force: true });
    throw error;
  }
}

async function unpack(origin: string, task: TextTask): Promise<Unpacked> {
  const { compression, signal, tempFolder } = task;
  if (compression === 'none' && task.isUtf8 !== undefined) return { path: origin, isUtf8: task.isUtf8 };
  const check = new Utf8Check();
  const bytes = watch(readContent(origin, compression, signal), check);
  if (compression === 'none') {
    for await (const _ of bytes) signal.throwIfAborted();
    return { path: origin, isUtf8: check.isUtf8 };
  }
  const path = await writePlain(bytes, { origin, ending: 'unpacked', folder: tempFolder, signal });
  return { path, isUtf8: check.isUtf8 };
}

async function* watch(bytes: AsyncIterable<Buffer>, check: Utf8Check): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    check.take(chunk);
    yield chunk;
  }
}

async function recogniseEncoding(
  origin: string,
  { path, isUtf8 }: Unpacked,
  head: Buffer,
  signal: AbortSignal,
): Promise<{ encoding: Encoding; notes: readonly string[] }> {
  const shape = utf16Shape(head);
  if (shape !== null) return { encoding: shape, notes: [] };
  if (isUtf8) return { encoding: 'utf-8', notes: [] };
  const { encoding, note } = decideEncoding(origin, await surveyBytes(readContent(path, 'none', signal)));
  return { encoding, notes: [note] };
}

/** @throws Failure data when the text is empty, no table of purchases, or not what its name says */
function recogniseKind(
  origin: string,
  head: Buffer,
  encoding: Encoding,
  { compression, format, ending }: TextTask,
): 'delimited' | 'jsonl' {
  const content = recogniseContent(head, encoding.startsWith('utf-16'));
  if (content.is !== 'text') {
    throw refuseContent(origin, compression === 'none' ? '' : ending, content, head);
  }
  const text = decodeHead(head, encoding);
  if (text.trim() === '') throw new Failure('data', `${origin}: there is no text in it; export it again`);
  const kind = recogniseText(text);
  if (kind === 'json' || kind === 'markup') throw refuseText(origin, '', kind);
  if (format !== null && (format === 'json') !== (kind === 'jsonl')) throw refuseText(origin, ending, kind);
  return kind;
}

function hasMark(head: Buffer): boolean {
  return head.subarray(0, MARK_BYTES).equals(Buffer.from('\uFEFF'));
}

/** The text as UTF-8; null when it can be read where it lies. */
function recode(
  path: string,
  { encoding, dropsMark, signal }: { encoding: Encoding; dropsMark: boolean; signal: AbortSignal },
): AsyncIterable<Uint8Array> | null {
  const bytes = () => readContent(path, 'none', signal);
  if (encoding === 'windows-1252') return fromWindows1252(bytes());
  if (encoding !== 'utf-8') return fromUtf16(bytes(), encoding === 'utf-16be');
  return dropsMark ? withoutFirst(bytes(), MARK_BYTES) : null;
}
