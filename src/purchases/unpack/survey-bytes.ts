/** What the bytes of a text that is not pure UTF-8 say about its encoding. */
export interface ByteSurvey {
  /** Well-formed UTF-8 characters beyond ASCII. */
  readonly valid: number;
  /** Places where the bytes are no UTF-8, counted as the Unicode Standard does (maximal subparts). */
  readonly broken: number;
  /** Bytes beyond ASCII. */
  readonly high: number;
  /** Of these, the five that Windows-1252 has no character for. */
  readonly unassigned: number;
  /** The first different bytes beyond ASCII, for messages. */
  readonly examples: readonly number[];
}

const MOST_EXAMPLES = 6;
const UNASSIGNED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Counts in one pass; the well-formed sequences are those of table 3-7 of the Unicode Standard. */
export async function surveyBytes(bytes: AsyncIterable<Buffer>): Promise<ByteSurvey> {
  const counter = new ByteCounter();
  for await (const chunk of bytes) counter.take(chunk);
  return counter.end();
}

class ByteCounter {
  readonly #counts = new Uint32Array(256);
  readonly #order: number[] = [];
  #valid = 0;
  #broken = 0;
  /** How many bytes the begun character still needs, and between which bounds the next one must be. */
  #missing = 0;
  #low = 0x80;
  #high = 0xbf;

  take(chunk: Buffer): void {
    // An indexed loop: iterating over a buffer takes three times as long.
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (byte >= 0x80 || this.#missing > 0) this.#takeByte(byte);
    }
  }

  end(): ByteSurvey {
    const broken = this.#broken + Number(this.#missing > 0);
    const high = this.#counts.reduce((sum, count) => sum + count, 0);
    const unassigned = UNASSIGNED.reduce((sum, byte) => sum + (this.#counts[byte] ?? 0), 0);
    return { valid: this.#valid, broken, high, unassigned, examples: this.#order.slice(0, MOST_EXAMPLES) };
  }

  #takeByte(byte: number): void {
    this.#count(byte);
    if (this.#missing > 0) {
      const goesOn = byte >= this.#low && byte <= this.#high;
      this.#missing = goesOn ? this.#missing - 1 : 0;
      this.#low = 0x80;
      this.#high = 0xbf;
      if (goesOn) {
        if (this.#missing === 0) this.#valid += 1;
        return;
      }
      this.#broken += 1;
    }
    if (byte >= 0x80) this.#begin(byte);
  }

  #begin(lead: number): void {
    this.#missing = following(lead);
    if (this.#missing === 0) this.#broken += 1;
    this.#low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    this.#high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  }

  #count(byte: number): void {
    if (byte < 0x80) return;
    if (this.#counts[byte] === 0) this.#order.push(byte);
    this.#counts[byte] = (this.#counts[byte] ?? 0) + 1;
  }
}

/** How many bytes follow a lead byte; 0 for a byte that can't begin a character. */
function following(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}
