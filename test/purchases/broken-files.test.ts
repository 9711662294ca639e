import { expect, it } from 'vitest';
import { loadBrokenFiles } from '../support/load-broken-files.js';

// The long form is in test/long/broken-files.test.ts.
it('loses, doubles and invents no line of a broken file', async () => {
  // Three in five are read on average, so that there is something to lose; chance alone goes nowhere near this bound.
  expect(await loadBrokenFiles(60)).toBeGreaterThan(15);
});
