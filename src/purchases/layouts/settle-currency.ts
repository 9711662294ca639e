import { currenciesOf, currencyOf } from './currencies.js';
import { readNumberShape } from './number-shape.js';
import type { CurrencyStyle, Told } from './value-style.js';
import { Unsettled } from './unsettled.js';
import type { ShapeCount } from './value-shapes.js';

interface Spelling {
  /** In capital letters. */
  readonly spelling: string;
  readonly currency: string;
  readonly records: number;
}

/**
 * Which currency a file's amounts are in: what its currency column says, else the signs around the amounts.
 *
 * @param shapes of the currency column, or of the column that a line's money comes from
 * @param where the file, as messages name it
 * @throws Failure data when there are several and none is chosen
 */
export function settleCurrency(shapes: readonly ShapeCount[], told: Told, where: string): CurrencyStyle {
  const spellings = shapes.flatMap((row) => spellingOf(row, told.onlyCurrency));
  const counts = new Map<string, number>();
  for (const { currency, records } of spellings) counts.set(currency, (counts.get(currency) ?? 0) + records);
  const found = [...counts]
    .map(([currency, lines]) => ({ currency, lines }))
    .toSorted((a, b) => b.lines - a.lines || (a.currency < b.currency ? -1 : 1));
  const [first] = found;
  if (first === undefined) return { currency: null, possible: [], found, kept: null };
  if (told.onlyCurrency === null) {
    if (found.length > 1) throw severalCurrencies(found, where);
    return { currency: first.currency, possible: possibleFor(first.currency, spellings), found, kept: null };
  }
  const kept = spellings
    .filter(({ currency }) => currency === told.onlyCurrency)
    .map(({ spelling }) => spelling);
  const possible = [told.onlyCurrency];
  return { currency: told.onlyCurrency, possible, found, kept: [...new Set(kept)].toSorted() };
}

/** What all spellings of a file's one currency may stand for. */
function possibleFor(currency: string, spellings: readonly Spelling[]): readonly string[] {
  const meanings = spellings.map(({ spelling }) => currenciesOf(spelling));
  const [first = []] = meanings;
  const common = first.filter((code) => meanings.every((codes) => codes.includes(code)));
  return common.length === 0 ? [currency] : common;
}

function spellingOf({ field, shape, evidence, records }: ShapeCount, wanted: string | null): Spelling[] {
  if (field === 'currency') {
    const spelling = shape.toUpperCase();
    return [{ spelling, currency: currencyOf(shape, wanted) ?? spelling, records }];
  }
  const sign = readNumberShape(shape, evidence === 'zero')?.sign ?? '';
  const currency = currencyOf(sign, wanted);
  return currency === null ? [] : [{ spelling: sign.toUpperCase(), currency, records }];
}

function severalCurrencies(found: CurrencyStyle['found'], where: string): Unsettled {
  const counts = found.map(
    ({ currency, lines }) => `${currency} (${lines} ${lines === 1 ? 'line' : 'lines'})`,
  );
  const choices = found.map(({ currency }) => currency).filter((code) => currencyOf(code, null) !== null);
  return new Unsettled(
    `${where}: amounts in several currencies: ${counts.join(', ')}; nothing is converted. Export one of them, or ` +
      `say in quintet.yaml which lines to use: onlyCurrency: ${found[0]?.currency ?? ''}`,
    choices.length === 0 ? [] : [{ key: 'onlyCurrency', choices, example: null }],
  );
}
