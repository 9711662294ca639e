import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ByteSurvey, surveyBytes } from '../../../src/purchases/unpack/survey-bytes.js';

async function* chunked(bytes: Uint8Array, step: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += step)
    yield Buffer.from(bytes.slice(start, start + step));
}

const survey = (bytes: readonly number[]): Promise<ByteSurvey> =>
  surveyBytes(chunked(Uint8Array.from(bytes), 2));

it('counts broken places as the Unicode Standard does', async () => {
  // Table 3-8, "U+FFFD for Non-Shortest Form Sequences", to 3-11, "… for Other Ill-Formed Sequences", of chapter 3
  expect((await survey([0xc0, 0xaf, 0xe0, 0x80, 0xbf, 0xf0, 0x81, 0x82, 0x41])).broken).toBe(8);
  expect((await survey([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf, 0xed, 0xaf, 0x41])).broken).toBe(8);
  expect((await survey([0xf4, 0x91, 0x92, 0x93, 0xff, 0x41, 0x80, 0xbf, 0x42])).broken).toBe(7);
  expect((await survey([0xe1, 0x80, 0xe2, 0xf0, 0x91, 0x92, 0xf1, 0xbf, 0x41])).broken).toBe(4);
});

it('counts bytes beyond ASCII, those without a Windows-1252 character, and names the first', async () => {
  expect(await survey([0x61, 0xe9, 0x2c, 0x81, 0xe9, 0x2c, 0xc3, 0xa9])).toEqual({
    valid: 1,
    broken: 3,
    high: 5,
    unassigned: 1,
    examples: [0xe9, 0x81, 0xc3, 0xa9],
  });
});

it('agrees with the platform on what is UTF-8, wherever chunks end', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => new Uint8Array(Buffer.from(text))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 4 }), async (given, step) => {
      const { broken, valid } = await surveyBytes(chunked(given, step));
      const text = Buffer.from(given).toString();
      expect(broken === 0).toBe(isUtf8(given));
      // What the platform decodes beyond ASCII is a whole character or the mark of a broken place.
      expect(valid + broken).toBe(Array.from(text).filter((character) => character > '\u007F').length);
    }),
    { numRuns: 1000 },
  );
});
