const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Tells whether the lines of a stream of text all end in the same way: all in LF, all in CRLF, or all in CR. */
export class LineEndCheck {
  #found: 'LF' | 'CRLF' | 'CR' | null = null;
  #isEven = true;
  #endedInReturn = false;

  take(chunk: Buffer): void {
    if (!this.#isEven || chunk.length === 0) return;
    if (this.#endedInReturn) this.#meet(chunk[0] === NEWLINE ? 'CRLF' : 'CR');
    const from = this.#endedInReturn && chunk[0] === NEWLINE ? 1 : 0;
    this.#endedInReturn = chunk.at(-1) === RETURN;
    this.#follow(this.#endedInReturn ? chunk.subarray(from, -1) : chunk.subarray(from));
  }

  /** To be asked after the last chunk. */
  get isEven(): boolean {
    if (this.#endedInReturn) this.#meet('CR');
    this.#endedInReturn = false;
    return this.#isEven;
  }

  #follow(chunk: Buffer): void {
    let newline = chunk.indexOf(NEWLINE);
    for (let at = chunk.indexOf(RETURN); at >= 0 && this.#isEven; at = chunk.indexOf(RETURN, at + 1)) {
      if (newline >= 0 && newline < at) this.#meet('LF');
      const isPair = chunk[at + 1] === NEWLINE;
      this.#meet(isPair ? 'CRLF' : 'CR');
      if (isPair) newline = chunk.indexOf(NEWLINE, at + 2);
    }
    if (newline >= 0) this.#meet('LF');
  }

  #meet(end: 'LF' | 'CRLF' | 'CR'): void {
    this.#found ??= end;
    if (this.#found !== end) this.#isEven = false;
  }
}
