const NO_BREAK = Buffer.from('\u00A0');
const [LEAD, TRAIL] = NO_BREAK;

/** Tells whether a stream of UTF-8 holds a no-break blank (U+00A0), whatever the borders of its chunks cut in two. */
export class NoBreakCheck {
  #isFound = false;
  #endedInLead = false;

  take(chunk: Buffer): void {
    if (this.#isFound || chunk.length === 0) return;
    this.#isFound = (this.#endedInLead && chunk[0] === TRAIL) || chunk.includes(NO_BREAK);
    this.#endedInLead = chunk.at(-1) === LEAD;
  }

  get isFound(): boolean {
    return this.#isFound;
  }
}
