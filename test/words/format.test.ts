import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/words/format.js';

const pounds = createFormat('en-GB', 'GBP');
const nbsp = '\u00A0';

describe('money', () => {
  it.each([
    ['5111732.104', '£5.11m'],
    ['999500', '£1.00m'],
    ['999499.4', '£999,499'],
    ['12345.6', '£12,346'],
    ['46', '£46'],
    ['0.85', '£0.85'],
    ['9.994', '£9.99'],
    ['0', '£0'],
    ['-0.00', '£0'],
    ['-2569.460', '−£2,569'],
    ['1234567890', '£1.23bn'],
    ['1234567890123', '£1.23tn'],
  ])('rounds %s to %s', (value, worded) => {
    expect(pounds.money(value)).toBe(worded);
  });

  it('keeps what is tiny from looking like nothing, and what is huge readable', () => {
    expect(pounds.money(0.0012)).toBe('£0.0012');
    expect(pounds.money(4e-9)).toBe('£4.00E−9');
    expect(pounds.money(1.5e21)).toBe('£1.50E21');
  });

  it('has a dash for what could not be computed', () => {
    expect(pounds.money(Number.NaN)).toBe('–');
    expect(pounds.money(Infinity)).toBe('–');
    expect(pounds.share(0 / 0)).toBe('–');
  });

  it('lower-cases the abbreviation in English only', () => {
    expect(createFormat('en-US', 'USD').money(5_111_732)).toBe('$5.11m');
    expect(createFormat('de-DE', 'EUR').money(5_111_732)).toBe(`5,11${nbsp}Mio.${nbsp}€`);
  });

  it('follows the currency: yen have no decimals', () => {
    expect(createFormat('ja-JP', 'JPY').exactMoney('1234.00')).toBe('￥1,234');
  });
});

describe('exact amounts', () => {
  it('are not rounded through binary fractions', () => {
    expect(pounds.exactMoney('12345678901234567890.125')).toBe('£12,345,678,901,234,567,890.13');
    expect(pounds.fullMoney('12345678901234567890.125')).toBe('£12,345,678,901,234,567,890.125');
  });

  it('show every decimal and at least those asked for', () => {
    expect(pounds.fullMoney('8911407.904')).toBe('£8,911,407.904');
    expect(pounds.fullMoney('0.00', 3)).toBe('£0.000');
    expect(pounds.fullMoney('-1.5')).toBe('−£1.50');
  });
});

describe('shares', () => {
  it.each([
    [0.63, '63%'],
    [0.0945, '9.5%'],
    [0.0996, '10%'],
    [0.004, '0.4%'],
    [0.0003, '<0.1%'],
    [-0.0003, '>−0.1%'],
    [0, '0%'],
    [1, '100%'],
    [0.9949, '99%'],
    [0.995, '99.5%'],
    [0.9994, '99.9%'],
    [0.9996, '>99.9%'],
    [1 - 1e-15, '100%'],
    [1.0001, '>100%'],
    [1.002, '100.2%'],
    [1.2, '120%'],
  ])('words %d as %s', (value, worded) => {
    expect(pounds.share(value)).toBe(worded);
  });
});

describe('shares in columns', () => {
  it.each([
    [0.05, '5.0%'],
    [0.0461, '4.6%'],
    [0.63, '63%'],
    [0.0003, '<0.1%'],
    [0, '0%'],
    [1, '100%'],
  ])('words %d as %s', (value, worded) => {
    expect(pounds.columnShare(value)).toBe(worded);
  });
});

describe('the rest', () => {
  it('never lets a number part from its unit', () => {
    expect(pounds.days(1)).toBe(`1${nbsp}day`);
    expect(pounds.days(110.4)).toBe(`110${nbsp}days`);
    expect(pounds.date('2011-12-09T12:50:00')).toBe(`9${nbsp}Dec${nbsp}2011`);
    expect(pounds.month('2011-12-31')).toBe(`December${nbsp}2011`);
    expect(pounds.time('2011-12-09T23:05:59.000Z')).toBe('23:05');
    expect(createFormat('en-US', 'USD').time('2011-12-09T23:05:59.000Z')).toBe(`11:05${nbsp}PM`);
    expect(createFormat('de-DE', 'EUR').share(0.63)).toBe(`63${nbsp}%`);
  });

  it('words durations and lists', () => {
    expect(pounds.duration('PT24H')).toBe(`24${nbsp}hours`);
    expect(pounds.duration('P1Y6M')).toBe(`1${nbsp}year and 6${nbsp}months`);
    expect(pounds.list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('never shows a zero with a sign', () => {
    for (const word of [pounds.money, pounds.count, pounds.share, pounds.decimal, pounds.days])
      expect(word(-0)).toBe(word(0));
    expect(pounds.fixed(-0.0001, 3)).toBe('0.000');
    expect(pounds.fullMoney('-0.00')).toBe('£0.00');
  });

  it('gives measures three significant figures and counts one decimal', () => {
    expect(pounds.decimal(0.41274)).toBe('0.413');
    expect(pounds.decimal(3912.418)).toBe('3,912');
    expect(pounds.decimal(0.00004)).toBe('0.00004');
    expect(pounds.decimal(1e-300)).toBe('1E−300');
    expect(pounds.count(4260)).toBe('4,260');
    expect(pounds.count(2.25)).toBe('2.3');
  });
});
