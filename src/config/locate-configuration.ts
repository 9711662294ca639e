import path from 'node:path';
import { CONFIGURATION_FILE, readConfigFlag } from './read-config-flag.js';
import { CONFIG_VARIABLE } from './read-environment.js';

/** Where the configuration file is looked for. */
export interface ConfigurationPlace {
  /** Absolute path; there may be no such file. */
  readonly file: string;
  /** Who named it, in words; null for the usual name in the working directory. */
  readonly namedBy: string | null;
}

/**
 * The file that `--config` or `QUINTET_CONFIG` names, else `quintet.yaml` in the working directory.
 *
 * @throws Failure usage when the flag does not name one file
 */
export function locateConfiguration(inputs: {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
}): ConfigurationPlace {
  const flag = readConfigFlag(inputs.flags['config']);
  const named = flag ?? (inputs.environment[CONFIG_VARIABLE] || undefined);
  const by = flag === undefined ? `the variable ${CONFIG_VARIABLE}` : 'the flag --config';
  return {
    file: path.resolve(inputs.cwd, named ?? CONFIGURATION_FILE),
    namedBy: named === undefined ? null : by,
  };
}
