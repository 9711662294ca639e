import { Failure } from '../failure.js';

/** What the configuration file is called unless somebody names another. */
export const CONFIGURATION_FILE = 'quintet.yaml';

/**
 * The file that the flag `--config` names, as written.
 *
 * @throws Failure usage when it does not name one file
 */
export function readConfigFlag(config: unknown): string | undefined {
  if (config === undefined || (typeof config === 'string' && config !== '')) return config;
  throw new Failure(
    'usage',
    `config is ${JSON.stringify(config)} in the flag --config; it must be the path of one file`,
  );
}
