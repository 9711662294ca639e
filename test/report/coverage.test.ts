import { describe, expect, it } from 'vitest';
import { wordPeriod } from '../../src/report/describe/word-period.js';
import { measureCoverage } from '../../src/report/measure-coverage.js';
import { wordingFor } from '../../src/words/wording.js';

const words = wordingFor('en-GB', 'GBP');
const said = (text: string) => text.replaceAll('\u00A0', ' ');
const year = { from: '2010-11-10T00:00:00', to: '2011-11-10T00:00:00' };

describe('how much of the window the data cover', () => {
  it('is the days from their begin on: 31 + 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 and nine', () => {
    expect(measureCoverage(year, '2010-12-01T08:26:00')).toEqual({
      dataBegin: '2010-12-01',
      windowDays: 365,
      coveredDays: 344,
    });
  });

  it('is all of it where they begin before it, or on its first day', () => {
    expect(measureCoverage(year, '2010-11-10T17:00:00').coveredDays).toBe(365);
    expect(measureCoverage(year, '2009-12-01T00:00:00').coveredDays).toBe(365);
  });

  it('counts the days of a leap year, and none lost to a clock that is put on', () => {
    const leap = { from: '2012-02-01T00:00:00', to: '2012-04-01T00:00:00' };
    expect(measureCoverage(leap, '2012-02-28T23:59:59')).toMatchObject({ windowDays: 60, coveredDays: 33 });
  });

  it('is in the header where it is not all', () => {
    const coverage = measureCoverage(year, '2010-12-01T08:26:00');
    expect(said(wordPeriod(year, 'P1Y', coverage, words))).toBe(
      '344 days to 9 Nov 2011 (data begin on 1 Dec 2010)',
    );
    const whole = measureCoverage(year, '2009-12-01T00:00:00');
    expect(said(wordPeriod(year, 'P1Y', whole, words))).toBe('Year to 9 Nov 2011');
    expect(said(wordPeriod(year, 'P1Y', null, words))).toBe('Year to 9 Nov 2011');
    expect(said(wordPeriod(year, 'P365D', null, words))).toBe('10 Nov 2010 to 9 Nov 2011');
  });
});
