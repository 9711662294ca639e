import { describe, expect, it } from 'vitest';
import { closingSummary } from '../../jobs/closing-summary.js';
import { createFormat } from '../../src/words/format.js';
import { RESULT } from './fake-host.js';

const format = createFormat('en-GB', 'GBP');

describe('closingSummary', () => {
  it('wraps the step first, so that it fits the terminal', () => {
    const lines = closingSummary(RESULT, format, 80, '/shop').split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '   Segment         Customers  Share  Net revenue  Share  Next step',
      '1  Key accounts          300    23%       £1.35m    90%  Give key accounts a',
      '                                                         named contact',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('wraps the names next', () => {
    const lines = closingSummary(RESULT, format, 70, '/shop').split('\n');
    expect(lines.some((line) => /^2 {2}Quiet {2,}/.test(line))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  });

  it('loses no figure on the narrowest terminal', () => {
    const text = closingSummary(RESULT, format, 20, '/shop');
    for (const figure of ['1,000', '77%', '£150,000', '10%']) expect(text).toContain(figure);
  });

  it('begins with alerts, one a line, whatever is in a name', () => {
    const alerts = ['“A\u001B” is new', 'Customers send back 5%'];
    const lines = closingSummary({ ...RESULT, alerts }, format, undefined, '/shop').split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'Alerts   “A\\u001b” is new.',
      '         Customers send back 5%.',
      '',
    ]);
  });

  it('shows paths outside the working directory in full', () => {
    const text = closingSummary(RESULT, format, undefined, '/elsewhere');
    expect(text).toContain('Reports  /shop/reports/20111210-1/report.html\n');
    expect(text).toContain('Latest   /shop/reports/latest\n');
    expect(text).toContain('All runs /shop/reports/index.html\n');
  });

  it('says why all runs are not listed', () => {
    const index = { file: '/shop/reports/index.html', isOurs: false };
    expect(closingSummary({ ...RESULT, index }, format, undefined, '/shop')).toContain(
      '\n         reports/index.html is not Quintet’s own, so it stays as it is\n',
    );
    expect(closingSummary({ ...RESULT, index: null }, format, undefined, '/shop')).not.toContain(
      'index.html',
    );
  });

  it('writes figures in the shop’s own language and money', () => {
    const text = closingSummary(RESULT, createFormat('de', 'EUR'), undefined, '/shop');
    expect(text).toContain('150.000\u00A0€');
  });
});
