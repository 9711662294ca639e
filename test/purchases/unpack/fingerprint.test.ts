import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/purchases/unpack/fingerprint.js';
import { NoBreakCheck } from '../../../src/purchases/unpack/no-break-check.js';
import { Utf8Check } from '../../../src/purchases/unpack/utf8-check.js';
import { going, makeScratch } from './scratch.js';

const scratch = await makeScratch();

it('gives size, sha256 and whether it is UTF-8 and holds no-break blanks', async () => {
  const path = join(scratch, 'a.csv');
  await writeFile(path, 'abc');
  expect(await fingerprint(path, going)).toEqual({
    bytes: 3,
    // FIPS 180-2, appendix B.1
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    isUtf8: true,
    hasNoBreaks: false,
    hasEvenLines: true,
  });
  await writeFile(path, Buffer.from([0x61, 0xe2, 0x82]));
  expect(await fingerprint(path, going)).toMatchObject({ bytes: 3, isUtf8: false });
});

it('reads a long file to its end', async () => {
  const path = join(scratch, 'long.csv');
  await writeFile(path, 'a'.repeat(1_000_000));
  expect(await fingerprint(path, going)).toMatchObject({
    bytes: 1_000_000,
    // FIPS 180-2, appendix B.3
    sha256: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  });
});

it('stops with the reason when it is told to', async () => {
  const path = join(scratch, 'long.csv');
  await writeFile(path, 'a'.repeat(1_000_000));
  await expect(fingerprint(path, AbortSignal.abort('enough'))).rejects.toBe('enough');
});

it('looks across the borders of chunks', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.constant(Buffer.from('\u00A0')),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (parts, step) => {
      const bytes = Buffer.concat(parts);
      const check = new Utf8Check();
      const breaks = new NoBreakCheck();
      for (let start = 0; start < bytes.length; start += step) {
        const chunk = bytes.subarray(start, start + step);
        check.take(chunk);
        breaks.take(chunk);
      }
      expect(check.isUtf8).toBe(isUtf8(bytes));
      expect(breaks.isFound).toBe(bytes.includes(Buffer.from([0xc2, 0xa0])));
    }),
    { numRuns: 1000 },
  );
});
