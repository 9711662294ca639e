import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordScanner } from '../../src/purchases/scan/record-scanner.js';
import type { FoundRecord, WantedRecords } from '../../src/purchases/scan-records.js';
import { referenceScan } from './reference-scanner.js';

const MARK = '\uFEFF';
const PIECES = '" " , , \n \n \r \r\n _ ,_" ,_" "___" "_, \' ; a bc é € 😀'
  .split(' ')
  .map((piece) => piece.replaceAll('_', ' '));

const bytes = fc
  .tuple(
    fc.constantFrom('', '', '', MARK),
    fc.array(
      fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)) },
        { weight: 1, arbitrary: fc.constant(Buffer.from([0xff])) },
      ),
      { maxLength: 60 },
    ),
  )
  .map(([mark, pieces]) => Buffer.concat([Buffer.from(mark), ...pieces]));

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ',', ';', ' '),
  quote: fc.constantFrom('"', '"', '"', "'", null),
  skippedLines: fc.constantFrom(0, 0, 1, 2),
});

/** Offsets after line breaks, where records plausibly begin, and a few anywhere, beyond the end too. */
function offsets(content: Buffer): fc.Arbitrary<Float64Array> {
  const starts = Array.from(content.keys()).filter((at) => at === 0 || /[\r\n]/.test(chr(content, at - 1)));
  return fc
    .tuple(fc.subarray(starts), fc.array(fc.nat(content.length + 2), { maxLength: 2 }))
    .map(([some, anywhere]) => rising([...some, ...anywhere]));
}

const chr = (content: Buffer, at: number): string => String.fromCharCode(content[at] ?? 0);
const rising = (values: readonly number[]): Float64Array => Float64Array.from(new Set(values)).toSorted();

const scan = bytes.chain((content) =>
  fc.record({
    content: fc.constant(content),
    dialect,
    offsets: offsets(content),
    positions: fc.array(fc.nat(20), { maxLength: 12 }).map(rising),
    chunks: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  }),
);

/** Scans a copy that is overwritten chunk by chunk, as a buffer that is read into again would be. */
function scanInChunks(
  content: Buffer,
  given: Parameters<typeof referenceScan>[1],
  wanted: WantedRecords,
  chunks: readonly number[],
): FoundRecord[] {
  const scanner = new RecordScanner(given, wanted);
  const found: FoundRecord[] = [];
  for (let at = 0, turn = 0; at < content.length; turn += 1) {
    const size = chunks[turn % chunks.length] ?? 1;
    const chunk = Buffer.from(content.subarray(at, at + size));
    found.push(...scanner.take(chunk));
    chunk.fill('#');
    at += size;
  }
  return [...found, ...[...scanner.end()].flat()];
}

it('finds what a plain scanner finds, byte by byte, wherever chunks end', () => {
  fc.assert(
    fc.property(scan, ({ content, dialect: given, chunks, ...wanted }) => {
      expect(scanInChunks(content, given, wanted, chunks)).toEqual(referenceScan(content, given, wanted));
    }),
    { numRuns: 5_000 },
  );
});
