import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { explainReadError } from './explain-file-error.js';
import { LineEndCheck } from './line-end-check.js';
import { Utf8Check } from './utf8-check.js';

const CHUNK_BYTES = 1 << 20;

/** What tells one file's content from another's. */
export interface Fingerprint {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Whether the bytes, as they lie on the disk, are valid UTF-8. */
  readonly isUtf8: boolean;
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
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
      const piece = chunk as Buffer;
      bytes += piece.length;
      hash.update(piece);
      check.take(piece);
      lines.take(piece);
    }
  } catch (error) {
    throw explainReadError(error, path);
  }
  return { bytes, sha256: hash.digest('hex'), isUtf8: check.isUtf8, hasEvenLines: lines.isEven };
}
