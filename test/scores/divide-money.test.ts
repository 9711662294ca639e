import { expect, it } from 'vitest';
import { divideMoney } from '../../src/scores/divide-money.js';

it.each([
  ['10.00', 4, '2.50'],
  ['10.00', 3, '3.3333'],
  ['20.00', 3, '6.6667'],
  ['-20.00', 3, '-6.6667'],
  ['0.0001', 2, '0.0001'],
  ['-0.0001', 2, '-0.0001'],
  ['0.0001', 3, '0.00'],
  ['-0.0001', 3, '0.00'],
  ['1.00005', 1, '1.0001'],
  ['900719925474099301.23', 1, '900719925474099301.23'],
])('%s among %i is %s each', (amount, among, each) => {
  expect(divideMoney(amount, among)).toBe(each);
});
