import { Failure } from '../../failure.js';
import type { Encoding } from './prepared-file.js';
import type { ByteSurvey } from './survey-bytes.js';
import { windows1252Character } from './transcode.js';

/** Bytes that every table of purchases has: tab, line feed, return, blank, comma, semicolon. */
const PLAIN_MARKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0x2c, 0x3b]);
/** A UTF-16 text's byte order mark. */
const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
/** Above this share of bytes that Windows-1252 has no character for, a text is not Windows-1252. */
const MOST_UNASSIGNED = 0.05;
/** By chance, about one in a hundred accented characters of a Windows-1252 text looks like UTF-8; ten is ample. */
const MOST_BY_CHANCE = 0.1;

/**
 * Tells UTF-16 by its byte order mark or, without one, by its delimiters and line ends: most of them have their zero
 * byte beside them, always on the same side.
 *
 * @param head first bytes of the file
 * @returns null when it is not UTF-16
 */
export function utf16Shape(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  for (const shape of ['utf-16le', 'utf-16be'] as const) {
    if (MARKS[shape].every((byte, index) => head[index] === byte)) return shape;
  }
  const found = { marks: 0, 'utf-16le': 0, 'utf-16be': 0 };
  for (const [index, byte] of head.entries()) {
    if (!PLAIN_MARKS.has(byte)) continue;
    found.marks += 1;
    const isFirstOfPair = index % 2 === 0;
    if (isFirstOfPair && head[index + 1] === 0) found['utf-16le'] += 1;
    if (!isFirstOfPair && head[index - 1] === 0) found['utf-16be'] += 1;
  }
  const shape = found['utf-16le'] >= found['utf-16be'] ? 'utf-16le' : 'utf-16be';
  return found[shape] > 0 && found[shape] * 2 > found.marks ? shape : null;
}

/** The first characters of a text, for a look at what it is. */
export function decodeHead(head: Buffer, encoding: Encoding): string {
  const even = head.subarray(0, head.length & ~1);
  if (encoding === 'utf-16be') return Buffer.from(even).swap16().toString('utf16le');
  return encoding === 'utf-16le' ? even.toString('utf16le') : head.toString();
}

/**
 * Decides between UTF-8 with broken places and Windows-1252, for a text that is not pure UTF-8. Reading a text wrongly
 * changes names in silence, refusing a line does not: so Windows-1252 it is only when hardly anything speaks for
 * UTF-8, that is without its byte order mark and with at most one well-formed UTF-8 character to ten broken places.
 * Otherwise the text stays UTF-8, and its broken lines are left to be refused one by one.
 *
 * @param isMarked whether it begins with the byte order mark of UTF-8
 * @returns the encoding, and a sentence for a person
 * @throws Failure data when it can't be either
 */
export function decideEncoding(
  path: string,
  survey: ByteSurvey,
  isMarked: boolean,
): { encoding: Extract<Encoding, 'utf-8' | 'windows-1252'>; note: string } {
  if (isMarked || survey.valid > MOST_BY_CHANCE * survey.broken) {
    const places = survey.broken === 1 ? '1 place is' : `${survey.broken} places are`;
    return { encoding: 'utf-8', note: `${path}: ${places} not valid UTF-8; these lines can't be read` };
  }
  if (survey.unassigned > MOST_UNASSIGNED * survey.high) {
    throw new Failure(
      'data',
      `${path}: the text is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8`,
    );
  }
  const examples = survey.examples.map((byte) => windows1252Character(byte)).join(' ');
  return {
    encoding: 'windows-1252',
    note: `${path}: not UTF-8, so read as Windows-1252 (${survey.high} characters such as ${examples}); if these look wrong, save it as UTF-8`,
  };
}
