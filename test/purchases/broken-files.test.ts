import { expect, it } from 'vitest';
import { loadBrokenFiles } from '../support/load-broken-files.js';

// The long form is in test/long/broken-files.test.ts.
it('loses, doubles and invents no line of a broken file', async () => {
  // Most are read, so that there is something to lose.
  expect(await loadBrokenFiles(60)).toBeGreaterThan(30);
});
