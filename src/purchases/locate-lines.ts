import { createReadStream } from 'node:fs';
import type { EngineFile } from '../warehouse/engine.js';

/** Which records of a CSV file to find. */
export interface WantedRecords {
  /** Byte offsets at which refused records begin. */
  readonly offsets: readonly number[];
  /** Positions from 0 among the records that were not refused, the header apart. */
  readonly accepted: readonly number[];
}

type Dialect = Pick<EngineFile, 'delimiter' | 'quote' | 'skippedLines'>;

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Finds on which lines of a CSV file records begin, the header being line 1. A quoted field may span lines, so a
 * record's position alone does not tell. Empty lines are no records.
 *
 * @returns the line of each wanted record, in the order they were asked for
 */
export async function locateLines(
  path: string,
  dialect: Dialect,
  wanted: WantedRecords,
): Promise<{ offsets: number[]; accepted: number[] }> {
  const scanner = new RecordScanner(dialect, new Set(wanted.offsets), new Set(wanted.accepted));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk as Buffer) scanner.take(byte);
  }
  return {
    offsets: wanted.offsets.map((offset) => scanner.lineOfOffset.get(offset) ?? scanner.line),
    accepted: wanted.accepted.map((position) => scanner.lineOfAccepted.get(position) ?? scanner.line),
  };
}

class RecordScanner {
  readonly lineOfOffset = new Map<number, number>();
  readonly lineOfAccepted = new Map<number, number>();
  line = 1;
  #offset = 0;
  #previous = 0;
  /** Position of the next record that is not refused; the header has -1, what is skipped before it less. */
  #next: number;
  readonly #separator: number;
  readonly #quote: number | null;
  #atRecordStart = true;
  #atFieldStart = true;
  #isQuotedField = false;
  #isInQuotes = false;

  constructor(
    { delimiter = ',', quote = '"', skippedLines = 0 }: Dialect,
    private readonly refused: ReadonlySet<number>,
    private readonly sought: ReadonlySet<number>,
  ) {
    this.#separator = delimiter.charCodeAt(0);
    this.#quote = quote?.charCodeAt(0) ?? null;
    this.#next = -1 - skippedLines;
  }

  take(byte: number): void {
    // A return that no newline follows ends a line by itself, as on old Macs.
    if (this.#previous === RETURN && byte !== NEWLINE) this.#endLine();
    if (this.refused.has(this.#offset)) {
      // The reader has the last word on where a refused record begins, whatever the quotes before it say.
      this.lineOfOffset.set(this.#offset, this.line);
      this.#beginRecord();
    } else if (this.#atRecordStart && byte !== NEWLINE && byte !== RETURN) {
      if (this.sought.has(this.#next)) this.lineOfAccepted.set(this.#next, this.line);
      this.#next += 1;
      this.#beginRecord();
    }
    this.#follow(byte);
    this.#previous = byte;
    this.#offset += 1;
  }

  #beginRecord(): void {
    this.#atRecordStart = false;
    this.#atFieldStart = true;
    this.#isInQuotes = false;
  }

  /** Keeps track of fields and quotes: inside a quoted field each quote opens or closes, a doubled one does both. */
  #follow(byte: number): void {
    if (this.#atFieldStart) this.#isQuotedField = byte === this.#quote;
    if (byte === this.#quote && this.#isQuotedField) this.#isInQuotes = !this.#isInQuotes;
    this.#atFieldStart = byte === this.#separator && !this.#isInQuotes;
    if (byte === NEWLINE) this.#endLine();
  }

  #endLine(): void {
    this.line += 1;
    if (!this.#isInQuotes) this.#atRecordStart = true;
  }
}
