/** Finds the next place of one byte value, searching no part of a chunk twice. */
export class ByteFinder {
  #chunk: Buffer = Buffer.alloc(0);
  #found = -1;

  /** @param byte null for a value that is nowhere */
  constructor(private readonly byte: number | null) {}

  begin(chunk: Buffer): void {
    this.#chunk = chunk;
    this.#found = this.byte === null ? chunk.length : -1;
  }

  /** The first place at or after `from`, the chunk's length when there is none; `from` never falls within a chunk. */
  next(from: number): number {
    if (this.#found < from) this.#found = this.#search(from);
    return this.#found;
  }

  #search(from: number): number {
    // A call of indexOf costs more than a look at one byte, which is enough where the value is frequent.
    if (this.byte === null || this.#chunk[from] === this.byte) return from;
    const found = this.#chunk.indexOf(this.byte, from);
    return found < 0 ? this.#chunk.length : found;
  }
}
