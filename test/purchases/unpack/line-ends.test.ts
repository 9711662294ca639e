import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LineEndCheck } from '../../../src/purchases/unpack/line-end-check.js';
import { withLineFeeds } from '../../../src/purchases/unpack/with-line-feeds.js';

/** A text of few characters, in chunks that may cut a line end in two. */
const chunks = fc.array(
  fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n'), { maxLength: 6 }).map((parts) => parts.join('')),
  { maxLength: 6 },
);

const isEven = (text: readonly string[]): boolean => {
  const check = new LineEndCheck();
  for (const chunk of text) check.take(Buffer.from(chunk));
  return check.isEven;
};

it.each([
  [['a\nb\n'], true],
  [['a\r\nb\r\n'], true],
  [['a\r', '\nb\r', '\n'], true],
  [['a\rb\r'], true],
  [['a'], true],
  [['a\nb\r\n'], false],
  [['a\r\nb\n'], false],
  [['\na\rb\r'], false],
  [['a\r\n', 'b\r'], false],
])('tells whether the lines of %j end in one way', (text, expected) => {
  expect(isEven(text)).toBe(expected);
});

it('tells it of any text, however it is cut', () => {
  fc.assert(
    fc.property(chunks, (text) => {
      const ends = new Set(text.join('').match(/\r\n|\r|\n/g));
      expect(isEven(text)).toBe(ends.size < 2);
    }),
    { numRuns: 2000 },
  );
});

it('leaves each line where it is', async () => {
  await fc.assert(
    fc.asyncProperty(chunks, async (text) => {
      const bytes = (async function* () {
        for (const chunk of text) yield Buffer.from(chunk);
      })();
      const out: Uint8Array[] = [];
      for await (const chunk of withLineFeeds(bytes)) out.push(chunk);
      expect(Buffer.concat(out).toString()).toBe(text.join('').replaceAll(/\r\n|\r/g, '\n'));
    }),
    { numRuns: 2000 },
  );
});
