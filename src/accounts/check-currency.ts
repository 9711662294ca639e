import { Failure } from '../failure.js';
import type { LoadResult } from '../purchases/read-load-result.js';

/**
 * Stops a run whose amounts are not all in the currency that its report is written in: nothing is converted. Files that
 * name no currency are taken to be in it, and a sign such as $ to mean it where it may.
 *
 * @param currency ISO 4217 code
 * @throws Failure data when the files' currencies differ, configuration when it is another than the report's
 */
export function checkCurrency(currency: string, { files }: Pick<LoadResult, 'files'>): void {
  const wrong = files.find(({ currencies }) => currencies.length > 0 && !currencies.includes(currency));
  if (wrong === undefined) return;
  const [found = ''] = wrong.currencies;
  const other = files.find(({ currencies }) => currencies.length > 0 && !currencies.includes(found));
  if (other !== undefined) {
    throw new Failure(
      'data',
      `the amounts of ${wrong.path} are in ${found}, those of ${other.path} in ${other.currencies[0]}, and nothing is ` +
        'converted; name the sources of one currency',
    );
  }
  throw new Failure(
    'configuration',
    `the amounts of ${wrong.path} are in ${found}, and the report would call them ${currency}; ` +
      `say --currency ${found}, or currency: ${found} in quintet.yaml`,
  );
}
