import { expect, it } from 'vitest';
import { loadBrokenFiles } from '../support/load-broken-files.js';

it('loses, doubles and invents no line of a broken file', async () => {
  // Most are read, so that there is something to lose.
  expect(await loadBrokenFiles(2000)).toBeGreaterThan(1000);
});
