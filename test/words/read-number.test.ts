import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/words/format.js';
import { createNumberReader } from '../../src/words/read-number.js';

describe('createNumberReader', () => {
  it.each([
    ['1,234', 1_234],
    ['£5,112,345.678', 5_112_345.678],
    ['£1.58m', 1_580_000],
    ['−£2,985', -2_985],
    ['£2.10bn', 2_100_000_000],
    ['0.4%', 0.4],
    ['<0.1%', 0.05],
    ['>−0.1%', -0.05],
    ['>99.9%', 99.9 * 1.0005],
    ['12 more orders', 12],
    ['3 to 16.3', 3],
    ['over £236.162, up to £463.890', 236.162],
    ['–', null],
    ['', null],
    ['none', null],
  ])('reads %j as %s', (text, value) => {
    expect(createNumberReader('en-GB')(text)).toBe(value);
  });

  it.each([
    ['de-DE', '1.234,5', 1_234.5],
    ['fr-FR', '1\u202F234,5', 1_234.5],
    ['de-CH', '1’234.5', 1_234.5],
    ['ar-EG', '١٬٢٣٤٫٥', 1_234.5],
  ])('reads what %s writes, %s', (locale, text, value) => {
    expect(createNumberReader(locale)(text)).toBe(value);
  });

  it.each(['en-GB', 'de-DE', 'sv-SE', 'ja-JP', 'pt-BR'])('reads back what is worded in %s', (locale) => {
    const format = createFormat(locale, 'EUR');
    const read = createNumberReader(locale);
    for (const value of [0, 7, -12, 345.25, -98_765.5, 1_234_567.89]) {
      expect(read(format.exactMoney(String(value)))).toBe(value);
      expect(read(format.count(Math.round(value)))).toBe(Math.round(value));
    }
    expect(read(format.money(1_580_000))).toBe(1_580_000);
  });
});
