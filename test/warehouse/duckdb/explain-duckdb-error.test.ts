import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/failure.js';
import { explainDuckDbError } from '../../../src/warehouse/duckdb/explain-duckdb-error.js';

it.each([
  ['Binder Error: no such function', 70],
  ['IO Error: Cannot open file "shop.duckdb.compacting": Permission denied', 74],
  ["EACCES: permission denied, rename 'shop.duckdb.compacting' -> 'shop.duckdb'", 74],
  ['ENOSPC: no space left on device, fsync', 74],
  ['Out of Memory Error: failed to pin block', 74],
  ['IO Error: Could not set lock on file', 75],
  ['IO Error: Corrupt database file: computed checksum does not match', 65],
  ['INTERRUPT Error: Interrupted!', 75],
])('ends a compaction that meets "%s" with exit code %i', (message, code) => {
  expect(exitCodeOf(explainDuckDbError(new Error(message), '/shop.duckdb', 'compacting'))).toBe(code);
});
