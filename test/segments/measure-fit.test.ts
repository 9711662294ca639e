import { expect, test } from 'vitest';
import { measureFit } from '../../src/segments/measure-fit.js';
import type { Family } from '../../src/segments/playbook.js';
import { defaultPlaybook, makeFigures } from './figures.js';

const family: Family = {
  ...defaultPlaybook.catchAll,
  must: [{ kind: 'level', measure: 'orders', levels: [4, 5] }],
  prefers: [
    { condition: { kind: 'level', measure: 'spend', levels: [5] }, weight: 3 },
    { condition: { kind: 'silence', silences: ['recent'] }, weight: 2 },
    { condition: { kind: 'figure', figure: 'oneOrderShare', atLeast: 0, atMost: 0.25 }, weight: 1 },
  ],
};

test('everything asked for gives 1', () => {
  const figures = makeFigures({ levels: { orders: 4, spend: 5 }, oneOrderShare: 0.25 });
  expect(measureFit(family, figures)).toEqual({ holds: true, fit: 1 });
});

test('one fifth away counts half, two count nothing, figures count or do not', () => {
  // (3 × 1/2 + 2 × 1/2 + 0) / 6
  const near = makeFigures({ levels: { orders: 5, spend: 4 }, silence: 'lapsing', oneOrderShare: 0.26 });
  expect(measureFit(family, near)).toEqual({ holds: true, fit: 0.416667 });
  const far = makeFigures({ levels: { orders: 5, spend: 3 }, silence: 'lapsed', oneOrderShare: 0.26 });
  expect(measureFit(family, far)).toEqual({ holds: true, fit: 0 });
});

test('a claim that nearly holds does not hold', () => {
  const figures = makeFigures({ levels: { orders: 3, spend: 5 }, oneOrderShare: 0 });
  expect(measureFit(family, figures)).toEqual({ holds: false, fit: 1 });
});

test('a family that prefers nothing holds for all and fits none', () => {
  expect(measureFit(defaultPlaybook.catchAll, makeFigures())).toEqual({ holds: true, fit: 0 });
});
