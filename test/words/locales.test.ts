import { describe, expect, it } from 'vitest';
import { type Format, createFormat } from '../../src/words/format.js';

/** Figures as CLDR has people of each locale write them; spaces are not told apart. */
const SHOWN: readonly (readonly [locale: string, currency: string, Readonly<Record<string, string>>])[] = [
  [
    'de-DE',
    'EUR',
    {
      small: '0,85 €',
      whole: '12.346 €',
      large: '12,3 Mio. €',
      exact: '1.234.567,90 €',
      share: '9,5 %',
      tiny: '<0,1 %',
      date: '09.12.2011',
      count: '1.234.567',
    },
  ],
  [
    'fr-CA',
    'CAD',
    {
      small: '0,85 $',
      whole: '12 346 $',
      large: '12,3 M $',
      exact: '1 234 567,90 $',
      share: '9,5 %',
      tiny: '<0,1 %',
      date: '9 déc. 2011',
      count: '1 234 567',
    },
  ],
  [
    'ja-JP',
    'JPY',
    {
      small: '￥1',
      whole: '￥12,346',
      large: '￥1230万',
      exact: '￥1,234,568',
      share: '9.5%',
      tiny: '<0.1%',
      date: '2011/12/09',
      count: '1,234,567',
    },
  ],
  [
    'en-IN',
    'INR',
    {
      small: '₹0.85',
      whole: '₹12,346',
      large: '₹1.23Cr',
      exact: '₹12,34,567.90',
      share: '9.5%',
      tiny: '<0.1%',
      date: '9 Dec 2011',
      count: '12,34,567',
    },
  ],
  [
    'ar-EG',
    'EGP',
    {
      small: '٠٫٨٥ ج.م.',
      whole: '١٢٬٣٤٦ ج.م.',
      large: '١٢٫٣ مليون ج.م.',
      exact: '١٬٢٣٤٬٥٦٧٫٩٠ ج.م.',
      share: '٩٫٥٪',
      tiny: '<٠٫١٪',
      date: '٠٩/١٢/٢٠١١',
      count: '١٬٢٣٤٬٥٦٧',
    },
  ],
];

const figuresOf = (format: Format): Readonly<Record<string, string>> => ({
  small: format.money('0.85'),
  whole: format.money('12345.678'),
  large: format.money('12345678'),
  exact: format.exactMoney('1234567.895'),
  share: format.share(0.0945),
  tiny: format.share(0.00004),
  date: format.date('2011-12-09T12:50:00'),
  count: format.count(1_234_567),
});

const plain = (text: string): string =>
  text.replaceAll(/[\u00A0\u202F]/gu, ' ').replaceAll(/[\u061C\u200E\u200F]/gu, '');

describe('figures in the language of the shop', () => {
  it.each(SHOWN)('%s with %s', (locale, currency, shown) => {
    const figures = Object.entries(figuresOf(createFormat(locale, currency, locale)));
    expect(Object.fromEntries(figures.map(([name, text]) => [name, plain(text)]))).toEqual(shown);
  });

  it('never parts a figure at its spaces', () => {
    for (const [locale, currency] of SHOWN)
      for (const text of Object.values(figuresOf(createFormat(locale, currency, locale))))
        expect(text).not.toContain(' ');
  });

  it('stand in the words of the texts where there are none in that language', () => {
    const format = createFormat('de-DE', 'EUR');
    expect(plain(format.days(1234))).toBe('1.234 days');
    expect(plain(format.date('2011-12-09'))).toBe('9 Dec 2011');
    expect(plain(format.duration('P1Y2M'))).toBe('1 year and 2 months');
    expect(format.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(format.time('2011-12-09T14:05:00Z')).toBe('14:05');
  });

  it('say the unit alone where the language has no number with it', () => {
    const { days } = createFormat('ar-EG', 'EGP', 'ar-EG');
    expect([1, 2, 110].map((value) => plain(days(value)))).toEqual(['يوم', 'يومان', '١١٠ أيام']);
  });

  it('says less than one where a currency has nothing smaller', () => {
    const { money } = createFormat('ja-JP', 'JPY');
    expect([0, 0.4, -0.4, 0.5].map(money)).toEqual(['￥0', '<￥1', '>−￥1', '￥1']);
  });
});
