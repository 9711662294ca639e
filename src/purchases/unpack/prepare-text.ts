import { rm } from 'node:fs/promises';
import { Failure } from '../../failure.js';
import { decideEncoding, decodeHead, utf16Shape } from './decide-encoding.js';
import type { NameFormat } from './name-format.js';
import type { Compression, Encoding, Preparation } from './prepared-file.js';
import { LineEndCheck } from './line-end-check.js';
import { NoBreakCheck } from './no-break-check.js';
import { HEAD_BYTES, readContent, readHead } from './read-content.js';
import { recogniseContent, recogniseText } from './recognise-content.js';
import { refuseContent, refuseText } from './refuse-content.js';
import { surveyBytes } from './survey-bytes.js';
import { fromUtf16, fromWindows1252, withoutFirst } from './transcode.js';
import { Utf8Check } from './utf8-check.js';
import { withLineFeeds } from './with-line-feeds.js';
import { writePlain } from './write-plain.js';

/** What its bytes say about a text. */
export interface TextFacts {
  readonly isUtf8: boolean;
  /** Whether there is a no-break blank (U+00A0) in it, as UTF-8 writes it. */
  readonly hasNoBreaks: boolean;
  /** Whether its lines all end in the same way; readers of CSV lose lines where they don't. */
  readonly hasEvenLines: boolean;
}

/** A text file and what is known about it. */
interface TextTask extends Pick<NameFormat, 'format' | 'ending'> {
  readonly compression: Compression;
  readonly tempFolder: string;
  readonly signal: AbortSignal;
  /** Of the file as it lies on the disk; empty when nobody looked yet. */
  readonly known: Partial<TextFacts>;
}

/** A text that lies unpacked on the disk. */
interface Unpacked extends TextFacts {
  readonly path: string;
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
    const recoded = recode(unpacked, { encoding, dropsMark: kind === 'jsonl' && hasMark(head), signal });
    let { isUtf8 } = unpacked;
    if (recoded !== null) {
      const ending = kind === 'jsonl' ? 'jsonl' : 'csv';
      // UTF-16 may hold what has no place in UTF-8.
      const check = new Utf8Check();
      const watched = watch(recoded, [check]);
      plain = await writePlain(watched, { origin, ending, folder: task.tempFolder, signal });
      isUtf8 = check.isUtf8;
      if (unpacked.path !== origin) await rm(unpacked.path);
    }
    const file = {
      kind,
      path: plain,
      origin,
      sheet: null,
      encoding,
      compression,
      hasBrokenText: !isUtf8,
      // JSON may spell one in other characters.
      mayHoldNoBreaks: kind === 'jsonl' || encoding !== 'utf-8' || unpacked.hasNoBreaks,
      lineShifts: [],
    };
    return { files: [file], notes };
  } catch (error) {
    if (unpacked.path !== origin) await rm(unpacked.path, { force: true });
    if (plain !== origin) await rm(plain, { force: true });
    throw error;
  }
}

async function unpack(origin: string, task: TextTask): Promise<Unpacked> {
  const { compression, signal, tempFolder, known } = task;
  const { isUtf8, hasNoBreaks, hasEvenLines } = known;
  const isKnown = isUtf8 !== undefined && hasNoBreaks !== undefined && hasEvenLines !== undefined;
  if (compression === 'none' && isKnown) return { path: origin, isUtf8, hasNoBreaks, hasEvenLines };
  const encoding = new Utf8Check();
  const lines = new LineEndCheck();
  const breaks = new NoBreakCheck();
  const bytes = watch(readContent(origin, compression, signal), [encoding, lines, breaks]);
  let path = origin;
  if (compression === 'none') for await (const _ of bytes) signal.throwIfAborted();
  else path = await writePlain(bytes, { origin, ending: 'unpacked', folder: tempFolder, signal });
  return { path, isUtf8: encoding.isUtf8, hasNoBreaks: breaks.isFound, hasEvenLines: lines.isEven };
}

async function* watch<Chunk extends Uint8Array>(
  bytes: AsyncIterable<Chunk>,
  checks: readonly { take(chunk: Chunk): void }[],
): AsyncGenerator<Chunk> {
  for await (const chunk of bytes) {
    for (const check of checks) check.take(chunk);
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
  const survey = await surveyBytes(readContent(path, 'none', signal));
  const { encoding, note } = decideEncoding(origin, survey, hasMark(head));
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

/** The text as UTF-8 with lines that end in one way; null when it can be read where it lies. */
function recode(
  { path, hasEvenLines }: Unpacked,
  { encoding, dropsMark, signal }: { encoding: Encoding; dropsMark: boolean; signal: AbortSignal },
): AsyncIterable<Uint8Array> | null {
  const bytes = readContent(path, 'none', signal);
  if (encoding === 'windows-1252') return withLineFeeds(fromWindows1252(bytes));
  if (encoding !== 'utf-8') return withLineFeeds(fromUtf16(bytes, encoding === 'utf-16be'));
  if (!dropsMark) return hasEvenLines ? null : withLineFeeds(bytes);
  const unmarked = withoutFirst(bytes, MARK_BYTES);
  return hasEvenLines ? unmarked : withLineFeeds(unmarked);
}
