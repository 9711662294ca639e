import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { explainReadError } from './explain-file-error.js';
import { LineEndCheck } from './line-end-check.js';
import { NoBreakCheck } from './no-break-check.js';
import { Utf8Check } from './utf8-check.js';

/** Small enough to stay in the processor's cache between being read and being looked at. */
const CHUNK_BYTES = 1 << 18;

/** What tells one file's content from another's. */
export interface Fingerprint {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Whether the bytes, as they lie on the disk, are valid UTF-8. */
  readonly isUtf8: boolean;
  /** Whether there is a no-break blank (U+00A0) in them, as UTF-8 writes it. */
  readonly hasNoBreaks: boolean;
  /** Whether its lines all end in the same way, if it is text of one byte a character or UTF-8. */
  readonly hasEvenLines: boolean;
}

/**
 * Reads a file once, from begin to end, in constant memory.
 *
 * @throws Failure noInput when the file is missing or can't be read, io when reading fails half-way
 */
export async function fingerprint(path: string, signal: AbortSignal): Promise<Fingerprint> {
  const hash = createHash('sha256');
  const check = new Utf8Check();
  const lines = new LineEndCheck();
  const breaks = new NoBreakCheck();
  let bytes = 0;
  try {
    for await (const chunk of readAhead(path)) {
      signal.throwIfAborted();
      bytes += chunk.length;
      hash.update(chunk);
      check.take(chunk);
      lines.take(chunk);
      breaks.take(chunk);
    }
  } catch (error) {
    throw explainReadError(error, path);
  }
  return {
    bytes,
    sha256: hash.digest('hex'),
    isUtf8: check.isUtf8,
    hasNoBreaks: breaks.isFound,
    hasEvenLines: lines.isEven,
  };
}

/** A file's bytes in two buffers by turns: while one is looked at, the disk fills the other. */
async function* readAhead(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  let [given, filled] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
  let reading = file.read(filled, 0, CHUNK_BYTES);
  try {
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      [given, filled] = [filled, given];
      reading = file.read(filled, 0, CHUNK_BYTES);
      yield given.subarray(0, bytesRead);
    }
  } finally {
    // Where nobody wants the rest, nobody hears of what was wrong with it either.
    await reading.catch(() => {});
    await file.close();
  }
}
