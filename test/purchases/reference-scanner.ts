import type { FoundRecord, WantedRecords } from '../../src/purchases/scan-records.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

interface Dialect {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly skippedLines: number;
}

/** Finds records byte by byte, with nothing in mind but to be plainly right; texts are not cut. */
export function referenceScan(bytes: Buffer, dialect: Dialect, wanted: WantedRecords): FoundRecord[] {
  const scanner = new ReferenceScanner(bytes, dialect, wanted);
  for (const byte of bytes) scanner.take(byte);
  return scanner.end();
}

class ReferenceScanner {
  readonly #found: FoundRecord[] = [];
  readonly #refused: Set<number>;
  readonly #sought: Set<number>;
  readonly #delimiter: number;
  readonly #quote: number | null;
  #open: { kind: FoundRecord['kind']; key: number; line: number; start: number } | null = null;
  #line = 1;
  #offset = 0;
  #previous = 0;
  /** Position of the next record that is not refused; the header has -1, what is skipped before it less. */
  #next: number;
  #atRecordStart = true;
  /** The field so far, and its quotes so far. */
  #field: number[] = [];
  #isQuotedField = false;
  #isInQuotes = false;

  constructor(
    private readonly bytes: Buffer,
    { delimiter, quote, skippedLines }: Dialect,
    wanted: WantedRecords,
  ) {
    this.#refused = new Set(wanted.offsets);
    this.#sought = new Set(wanted.positions);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote?.charCodeAt(0) ?? null;
    this.#next = -1 - skippedLines;
  }

  take(byte: number): void {
    if (this.#previous === RETURN && byte !== NEWLINE) this.#endLine();
    if (this.#refused.delete(this.#offset)) {
      this.#close();
      this.#begin('offset', this.#offset);
    } else if (this.#atRecordStart && byte !== NEWLINE && byte !== RETURN) {
      if (this.#sought.delete(this.#next)) this.#begin('position', this.#next);
      else this.#begin(null, 0);
      this.#next += 1;
    }
    this.#follow(byte);
    this.#previous = byte;
    this.#offset += 1;
    if (byte === NEWLINE) this.#endLine();
  }

  end(): FoundRecord[] {
    this.#close();
    const missing = (kind: FoundRecord['kind']) => (key: number) => ({
      kind,
      key,
      line: this.#line,
      text: '',
    });
    return [
      ...this.#found,
      ...Array.from(this.#refused, missing('offset')),
      ...Array.from(this.#sought, missing('position')),
    ];
  }

  #begin(kind: FoundRecord['kind'] | null, key: number): void {
    if (kind !== null) this.#open = { kind, key, line: this.#line, start: this.#offset };
    this.#atRecordStart = false;
    this.#beginField();
  }

  #beginField(): void {
    this.#field = [];
    this.#isQuotedField = false;
    this.#isInQuotes = false;
  }

  /** A quoted field begins with a quote, or a space and a quote; after its end only spaces may come. */
  #follow(byte: number): void {
    const opens = this.#field.length === 0 || (this.#field.length === 1 && this.#field[0] === SPACE);
    this.#field.push(byte);
    if (byte === this.#quote && (opens || this.#isQuotedField)) {
      this.#isQuotedField = true;
      this.#isInQuotes = !this.#isInQuotes;
    } else if (!this.#isInQuotes && byte === this.#delimiter) {
      this.#beginField();
    } else if (!this.#isInQuotes && byte !== SPACE) {
      this.#isQuotedField = false;
    }
  }

  #endLine(): void {
    this.#line += 1;
    if (this.#isInQuotes) return;
    this.#close();
    // An empty line in the place of the header, or of a line to skip, takes that place.
    if (this.#atRecordStart && this.#next < 0) this.#next += 1;
    this.#atRecordStart = true;
  }

  #close(): void {
    if (this.#open === null) return;
    const { start, ...record } = this.#open;
    const text = this.bytes.subarray(start, this.#offset).toString();
    this.#found.push({ ...record, text: text.replace(/(?:\r\n|\r|\n)$/, '') });
    this.#open = null;
  }
}
