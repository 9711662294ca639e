import { open } from 'node:fs/promises';
import type { EngineFile } from '../warehouse/engine.js';
import { RecordScanner } from './scan/record-scanner.js';

/** Which records of a CSV file to find. Both rise strictly. */
export interface WantedRecords {
  /** Byte offsets at which records begin that the reader refused. */
  readonly offsets: Float64Array;
  /** Positions from 0 among the records that were not refused, the header apart. */
  readonly positions: Float64Array;
}

/** A record that was asked for. */
export interface FoundRecord {
  readonly kind: 'offset' | 'position';
  /** The offset or position that was asked for. */
  readonly key: number;
  /** Line of the plain file on which it begins, the file's first line being 1. */
  readonly line: number;
  /**
   * The record's own text without the line break that ends it; invalid UTF-8 replaced. A text of more than 10,000
   * characters is cut and ends in a mark that says so.
   */
  readonly text: string;
}

const CHUNK_BYTES = 1 << 20;

/**
 * Finds records of a plain UTF-8 CSV file and gives their lines and texts, batch by batch in the file's order. Each
 * record that was asked for is given exactly once: what the file does not have comes last, with the file's last line
 * and an empty text. Memory is bounded whatever the file's size and the length of its lines; nothing is read once all
 * is found.
 *
 * @throws the file system's error when the file can't be read
 */
export async function* scanRecords(
  path: string,
  dialect: Pick<EngineFile, 'delimiter' | 'quote' | 'skippedLines'>,
  wanted: WantedRecords,
): AsyncGenerator<readonly FoundRecord[]> {
  const scanner = new RecordScanner(dialect, wanted);
  const file = await open(path);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    while (!scanner.isDone) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES);
      if (bytesRead === 0) break;
      const found = scanner.take(chunk.subarray(0, bytesRead));
      if (found.length > 0) yield found;
    }
  } finally {
    await file.close();
  }
  yield* scanner.end();
}
