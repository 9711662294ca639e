import type { Flags } from '../src/config/load-configuration.js';
import { locateConfiguration } from '../src/config/locate-configuration.js';
import { CONFIG_VARIABLE } from '../src/config/read-environment.js';
import type { CommandHost } from './host.js';

/** What a configuration that is valid was made of, flags aside. */
export interface Origin {
  /** Absolute path of the configuration file; null where there is none. */
  readonly file: string | null;
  /** Who named it, in words; null for the usual name in the working directory. */
  readonly namedBy: string | null;
  /** Variables that are set. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/** Finds out what a configuration comes from. */
export async function findOrigin(
  flags: Flags,
  { environment, cwd, readFile }: Pick<CommandHost, 'environment' | 'cwd' | 'readFile'>,
): Promise<Origin> {
  const { file, namedBy } = locateConfiguration({ flags, environment, cwd });
  const isThere = await readFile(file).then(
    () => true,
    () => false,
  );
  const variables = Object.entries(environment).flatMap(([name, value = '']) =>
    name.startsWith('QUINTET_') && name !== CONFIG_VARIABLE && value !== '' ? [[name, value] as const] : [],
  );
  return { file: isThere ? file : null, namedBy, variables };
}
