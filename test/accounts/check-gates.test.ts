import { describe, expect, it } from 'vitest';
import type { LineCounts } from '../../src/accounts/accounts.js';
import { checkGates, type Gated } from '../../src/accounts/check-gates.js';
import type { Configuration } from '../../src/config/configuration.js';
import { Failure } from '../../src/failure.js';
import { createFormat } from '../../src/words/format.js';

const NO_GATES = { unreadable: null, rows: null, lastPurchase: null, guests: null };

/** A night on which 900 of the 1,000 lines read are in the window, 90 of them guests'. */
const lines: LineCounts = {
  read: 1_000,
  unreadable: 0,
  superseded: 0,
  excluded: 0,
  outsideWindow: 100,
  guests: 90,
  adjustments: 0,
  voids: 0,
  returns: 10,
  sales: 800,
  zero: 0,
  duplicates: 0,
  unreadableReasons: [],
};
const night: Gated = {
  lines,
  linesInWindow: 900,
  linesOfLastRun: 2_000,
  lastAt: '2026-11-20T10:00:00',
  startedAt: '2026-11-22T10:00:00',
};

function check(gates: Partial<Configuration['gates']>, gated: Partial<Gated> = {}): string | null {
  try {
    checkGates({ ...NO_GATES, ...gates }, { ...night, ...gated }, createFormat('en-GB', 'GBP'));
    return null;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'data') return error.message;
    throw error;
  }
}

describe('a gate', () => {
  it('lets everything through when it is off', () => {
    expect(check({}, { linesOfLastRun: 1_000_000, lastAt: '1999-01-01T00:00:00' })).toBeNull();
  });

  it('on the number of lines looks at the last run', () => {
    expect(check({ rows: 0.5 })).toBeNull();
    expect(check({ rows: 0.51 })).toMatch(
      /^gates\.rows: 1,000 lines were read, 50% of the 2,000 .* at least 51%/,
    );
    expect(check({ rows: 0.51 }, { linesOfLastRun: null })).toBeNull();
  });

  it('never says that a figure is its bound', () => {
    expect(check({ rows: 0.5 }, { lines: { ...lines, read: 99 }, linesOfLastRun: 200 })).toContain(
      '99 lines were read, 49.5% of the 200 of the last run, and at least 50% must be',
    );
    expect(check({ rows: 0.5 }, { lines: { ...lines, read: 49_999 }, linesOfLastRun: 100_000 })).toContain(
      'just under 50% of the 100,000 of the last run, and at least 50% must be',
    );
    // 90 of 900 lines are guests'.
    expect(check({ guests: 0.0999 })).toContain(
      'just over 10% of the lines have no customer, and at most 10%',
    );
  });

  it('on guests looks at the lines of the window', () => {
    expect(check({ guests: 0.1 })).toBeNull();
    expect(check({ guests: 0.09 })).toMatch(
      /^gates\.guests: 10% of the lines have no customer, and at most 9% may/,
    );
    expect(check({ guests: 0 }, { linesInWindow: 0, lines: { ...lines, guests: 0 } })).toBeNull();
  });

  it('on the last purchase counts back from the start of the run, to the second', () => {
    expect(check({ lastPurchase: 'P2D' })).toBeNull();
    expect(check({ lastPurchase: 'P2D' }, { lastAt: '2026-11-20T09:59:59' })).toMatch(
      /^gates\.lastPurchase: the last purchase is of 2026-11-20T09:59:59, and none before 2026-11-20T10:00:00/,
    );
  });
});
