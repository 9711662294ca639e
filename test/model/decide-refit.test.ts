import { describe, expect, it } from 'vitest';
import { decideRefit, type RefitQuestion } from '../../src/model/decide-refit.js';

const QUESTION: RefitQuestion = {
  policy: 'always',
  model: { snapshot: '2024-02-27T00:00:00' },
  snapshot: '2024-02-28T00:00:00',
  drift: [
    { feature: 'spend', psi: 0.1 },
    { feature: 'orders', psi: 0.25 },
  ],
  bound: 0.25,
};
const decide = (given: Partial<RefitQuestion>) => decideRefit({ ...QUESTION, ...given });

describe('whether segments are found anew', () => {
  it.each(['always', 'never', 'on-drift', { every: 'P7D' }] as const)(
    'without a model always: %o',
    (policy) => {
      expect(decide({ policy, model: null, drift: [] })).toEqual({ refit: true, reason: 'first' });
    },
  );

  it('with a model as the configuration says', () => {
    expect(decide({ policy: 'always' })).toEqual({ refit: true, reason: 'always' });
    expect(decide({ policy: 'never' })).toEqual({ refit: false, reason: 'never' });
  });

  it('once a feature is beyond the bound, not at it', () => {
    expect(decide({ policy: 'on-drift' })).toEqual({ refit: false, reason: 'steady' });
    expect(decide({ policy: 'on-drift', bound: 0.249 })).toEqual({ refit: true, reason: 'drifted' });
  });

  it.each([
    ['P7D', '2024-03-04T23:59:59', 'recent'],
    ['P7D', '2024-03-05T00:00:00', 'due'],
    // 2024 is a leap year; a month is a month of the calendar.
    ['P1M', '2024-03-26T23:00:00', 'recent'],
    ['P1M', '2024-03-27T00:00:00', 'due'],
    ['PT36H', '2024-02-28T12:00:00', 'due'],
  ])('%s after 27 February 2024, on %s: %s', (every, snapshot, reason) => {
    expect(decide({ policy: { every }, snapshot })).toEqual({ refit: reason === 'due', reason });
  });
});
