/** Signs and abbreviations of currencies, in capital letters, each with the currencies that use it. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '£': ['GBP'],
    '€': ['EUR'],
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
    US$: ['USD'],
    CA$: ['CAD'],
    C$: ['CAD'],
    AU$: ['AUD'],
    A$: ['AUD'],
    NZ$: ['NZD'],
    HK$: ['HKD'],
    S$: ['SGD'],
    R$: ['BRL'],
    '¥': ['JPY', 'CNY'],
    '₹': ['INR'],
    RS: ['INR', 'PKR', 'LKR'],
    '₺': ['TRY'],
    '₽': ['RUB'],
    '₴': ['UAH'],
    '₩': ['KRW'],
    '₪': ['ILS'],
    '₫': ['VND'],
    '฿': ['THB'],
    '₱': ['PHP'],
    '₦': ['NGN'],
    KR: ['SEK', 'NOK', 'DKK', 'ISK'],
    ZŁ: ['PLN'],
    KČ: ['CZK'],
    FT: ['HUF'],
    LEI: ['RON'],
    FR: ['CHF'],
    SFR: ['CHF'],
    R: ['ZAR'],
  }),
);
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * The currency that a sign, an abbreviation or a code stands for; null if it is none. A sign that several currencies
 * share, such as $, is the wanted one if that is among them, else the most usual.
 *
 * @param wanted ISO 4217 code, or null
 */
export function currencyOf(spelling: string, wanted: string | null): string | null {
  const codes = currenciesOf(spelling);
  return codes.find((code) => code === wanted) ?? codes[0] ?? null;
}

/** All currencies that a sign, an abbreviation or a code may stand for, the most usual first. */
export function currenciesOf(spelling: string): readonly string[] {
  const sign = spelling.trim().toUpperCase().replace(/\.$/, '');
  return CODES.has(sign) ? [sign] : (SIGNS.get(sign) ?? []);
}
