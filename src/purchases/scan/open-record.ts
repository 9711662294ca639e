import type { FoundRecord } from '../scan-records.js';

/**
 * Many times the length of any record that a shop's program writes, and short enough that a quote that is never closed,
 * which takes in the rest of the file, does not fill the database.
 */
const MOST_RAW_CHARACTERS = 10_000;
/** No character takes more bytes than four. */
const MOST_KEPT_BYTES = 4 * MOST_RAW_CHARACTERS;
const CUT = ` … (cut after ${MOST_RAW_CHARACTERS.toLocaleString('en-GB')} characters)`;

/** A record that was asked for and has not ended yet, with as much of its text as will be given. */
export class OpenRecord {
  readonly #kept: Buffer[] = [];
  #keptBytes = 0;

  constructor(
    private readonly kind: FoundRecord['kind'],
    private readonly key: number,
    private readonly line: number,
  ) {}

  /** Adds the record's bytes of a chunk that will be overwritten. */
  keep(chunk: Buffer, from: number): void {
    const bytes = Buffer.from(this.#view(chunk, from, chunk.length));
    if (bytes.length === 0) return;
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
  }

  /** The record, whose last bytes, perhaps with the line break that ends it, stand here. */
  close(chunk: Buffer, from: number, to: number): FoundRecord {
    const rest = this.#view(chunk, from, to);
    const bytes = this.#kept.length === 0 ? rest : Buffer.concat([...this.#kept, rest]);
    return { kind: this.kind, key: this.key, line: this.line, text: cut(withoutBreak(bytes.toString())) };
  }

  #view(chunk: Buffer, from: number, to: number): Buffer {
    return chunk.subarray(from, Math.min(to, from + MOST_KEPT_BYTES - this.#keptBytes));
  }
}

function withoutBreak(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)$/, '');
}

function cut(text: string): string {
  if (text.length <= MOST_RAW_CHARACTERS) return text;
  // The cut may fall into a character of two code units.
  return text.slice(0, MOST_RAW_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '') + CUT;
}
