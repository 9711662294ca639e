import { isAscii } from 'node:buffer';

/** The characters of the bytes 0x80 to 0x9F; the five unassigned ones stay control characters, as browsers have it. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HIGH_CHARACTERS = Array.from({ length: 128 }, (_, index) =>
  Buffer.from(WINDOWS_1252[index] ?? String.fromCharCode(0x80 + index)),
);

/** The character that a Windows-1252 byte from 0x80 on stands for. */
export function windows1252Character(byte: number): string {
  return HIGH_CHARACTERS[byte - 0x80]?.toString() ?? '';
}

/**
 * Windows-1252 to UTF-8. Done by table, since Node 20's own TextDecoder takes windows-1252 for ISO 8859-1
 * when it is not streaming, and loses the euro sign.
 */
export async function* fromWindows1252(bytes: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield isAscii(chunk) ? chunk : recode(chunk);
}

function recode(chunk: Buffer): Uint8Array {
  const out = new Uint8Array(chunk.length * 3);
  let length = 0;
  // Indexed loops: iterating over a buffer takes three times as long.
  for (let index = 0; index < chunk.length; index += 1) {
    const byte = chunk[index] ?? 0;
    if (byte < 0x80) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const character = HIGH_CHARACTERS[byte - 0x80] ?? chunk.subarray(0, 0);
    out.set(character, length);
    length += character.length;
  }
  return out.subarray(0, length);
}

/**
 * UTF-16 to UTF-8, without the byte order mark. Half a surrogate pair becomes the three bytes that UTF-8 forbids,
 * and half a code unit at the end a byte that UTF-8 never has: the text is then no valid UTF-8, so that the line
 * can be refused, and nothing is replaced in silence.
 */
export async function* fromUtf16(
  bytes: AsyncIterable<Buffer>,
  isBigEndian: boolean,
): AsyncGenerator<Uint8Array> {
  let carried = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of bytes) {
    const joined = Buffer.concat([carried, chunk]);
    const units = joined.subarray(0, joined.length & ~1);
    if (isBigEndian) units.swap16();
    let text = units.toString('utf16le');
    const isCut = /[\uD800-\uDBFF]$/.test(text);
    if (isCut) text = text.slice(0, -1);
    carried = Buffer.from(joined.subarray(units.length - (isCut ? 2 : 0)));
    // What is carried over goes through the swap again.
    if (isCut && isBigEndian) carried.subarray(0, 2).swap16();
    if (isFirst && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      isFirst = false;
    }
    yield encode(text);
  }
  if (carried.length > 1) {
    yield encode(String.fromCharCode(isBigEndian ? carried.readUInt16BE() : carried.readUInt16LE()));
  }
  if (carried.length % 2 === 1) yield Uint8Array.of(0xff);
}

function encode(text: string): Uint8Array {
  // With the u flag only halves of pairs that stand alone count as surrogates.
  if (!/\p{Surrogate}/u.test(text)) return Buffer.from(text);
  const parts = text.split(/(\p{Surrogate})/u);
  return Buffer.concat(
    parts.map((part) => (/^\p{Surrogate}$/u.test(part) ? encodeHalf(part.charCodeAt(0)) : Buffer.from(part))),
  );
}

function encodeHalf(unit: number): Buffer {
  return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
}

/** The same bytes without the first `count`. */
export async function* withoutFirst(bytes: AsyncIterable<Buffer>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    const dropped = Math.min(left, chunk.length);
    left -= dropped;
    if (chunk.length > dropped) yield chunk.subarray(dropped);
  }
}
