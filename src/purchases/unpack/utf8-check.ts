import { isUtf8 } from 'node:buffer';

/** Tells whether a stream of bytes is valid UTF-8, whatever the borders of its chunks cut in two. */
export class Utf8Check {
  #isValid = true;
  /** The begin of a character whose rest is in the next chunk. */
  #carried = Buffer.alloc(0);

  take(chunk: Uint8Array): void {
    if (!this.#isValid) return;
    const missing = this.#carried.length === 0 ? 0 : lengthOf(this.#carried[0] ?? 0) - this.#carried.length;
    const border = Buffer.concat([this.#carried, chunk.subarray(0, missing)]);
    if (chunk.length < missing) {
      this.#carried = border;
      return;
    }
    const rest = chunk.subarray(missing);
    const whole = rest.length - openTail(rest);
    this.#isValid = isUtf8(border) && isUtf8(rest.subarray(0, whole));
    this.#carried = Buffer.from(rest.subarray(whole));
  }

  /** To be asked after the last chunk: a character that is cut off is no UTF-8. */
  get isUtf8(): boolean {
    return this.#isValid && this.#carried.length === 0;
  }
}

/** How many bytes a character has that begins with this one. */
function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** How many bytes at the end begin a character that they don't finish. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) !== 0x80) return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}
