import { describe, expect, it } from 'vitest';
import { checkReadable } from '../../src/accounts/check-readable.js';
import { Failure } from '../../src/failure.js';
import type { LoadResult } from '../../src/purchases/read-load-result.js';

const night: LoadResult = {
  files: [],
  linesRead: 200,
  unreadableLines: 10,
  reasons: [{ reason: 'no date', lines: 10 }],
  named: [],
  disputedOrders: 0,
};

function check(unreadable: number | null, loaded: Partial<LoadResult> = {}): string | null {
  try {
    checkReadable({ unreadable }, { ...night, ...loaded }, null);
    return null;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'data') return error.message;
    throw error;
  }
}

describe('the gate on lines that can not be read', () => {
  it('is open at its bound and closed a line above', () => {
    expect(check(0.05)).toBeNull();
    expect(check(0.05, { unreadableLines: 11 })).toMatch(
      /^11 of 200 lines \(5\.5 %\) can't be read; mostly: no date\. At most 5 % may be \(gates\.unreadable\)/,
    );
  });

  it('is open for none where it is 0, and for all where it is off', () => {
    expect(check(0, { unreadableLines: 0 })).toBeNull();
    expect(check(0, { unreadableLines: 1 })).toMatch(/^1 of 200 lines/);
    expect(check(null, { unreadableLines: 200 })).toBeNull();
  });
});
