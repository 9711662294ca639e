import { expect, it } from 'vitest';
import { suggestKnown } from '../../src/config/suggest-known.js';

const KNOWN = ['clusters', 'window', 'out', 'locale'];
const LIST = 'keys: clusters, window, out, locale';

it.each([
  ['clsuters', 'clusters'], // two letters swapped
  ['windw', 'window'], // one missing
  ['windoww', 'window'], // one too many
  ['lokale', 'locale'], // another letter
  ['ou', 'out'],
  ['Clusters', 'clusters'],
])('takes %s for %s', (word, meant) => {
  expect(suggestKnown(word, 'keys', KNOWN)).toBe(`did you mean ${meant}? Known ${LIST}`);
});

it.each(['', 'zzz', 'customers', 'in'])('does not guess at "%s"', (word) => {
  expect(suggestKnown(word, 'keys', KNOWN)).toBe(`known ${LIST}`);
});
