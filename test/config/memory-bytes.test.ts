import { expect, it } from 'vitest';
import { memoryBytes } from '../../src/config/memory-bytes.js';

it.each([
  ['512MB', 512_000_000],
  ['1.5GB', 1_500_000_000],
  ['2TB', 2_000_000_000_000],
  ['512MiB', 536_870_912],
  ['1.5GiB', 1_610_612_736],
  ['1TiB', 1_099_511_627_776],
  ['1kB', Number.NaN],
])('%s is %d bytes', (size, bytes) => {
  expect(memoryBytes(size)).toBe(bytes);
});
