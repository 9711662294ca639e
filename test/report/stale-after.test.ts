import { expect, it } from 'vitest';
import { staleAfter } from '../../src/report/stale-after.js';

it.each([
  ['2011-12-10T00:00:00', 'P1D', '2011-12-11'],
  ['2011-12-10T23:59:00', 'P1D', '2011-12-11'],
  ['2011-12-10T00:00:00', 'P1W', '2011-12-17'],
  ['2012-01-31T00:00:00', 'P1M', '2012-02-29'],
])('a report of %s with a run %s is stale after %s', (snapshot, every, date) => {
  expect(staleAfter(snapshot, every)).toBe(date);
});
