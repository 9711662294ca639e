import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { LoadResult } from '../purchases/read-load-result.js';
import type { Format } from '../words/format.js';
import { checkCurrency } from './check-currency.js';
import { checkGates, type Gated } from './check-gates.js';
import { checkReadable } from './check-readable.js';

const OFF: Configuration['gates'] = { unreadable: null, rows: null, lastPurchase: null, guests: null };
/** What holds the lines that can't be used once a run has read them. */
const QUARANTINE = "a run's quarantine file";

/**
 * What every check that these data do not pass would say; a run stops at the first.
 *
 * @param gated null where no line has a date, so that there is no window
 */
export function failingGates(
  { gates, currency }: Pick<Configuration, 'gates' | 'currency'>,
  loaded: LoadResult,
  gated: Gated | null,
  format: Format,
): string[] {
  const checks = [
    () => checkReadable(gates, loaded, QUARANTINE),
    () => checkCurrency(currency, loaded),
    ...(['rows', 'guests', 'lastPurchase'] as const).map((gate) => () => {
      if (gated !== null) checkGates({ ...OFF, [gate]: gates[gate] }, gated, format);
    }),
  ];
  return checks.flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      if (error instanceof Failure) return [error.message];
      throw error;
    }
  });
}
