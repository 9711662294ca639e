import { Failure } from '../failure.js';
import { displayPath } from '../words/display-path.js';
import type { Configuration } from './configuration.js';
import { defaultSettings } from './default-settings.js';
import { locateConfiguration } from './locate-configuration.js';
import { overlay } from './overlay.js';
import { readConfigurationFile } from './read-configuration-file.js';
import { readEnvironment } from './read-environment.js';
import { readLayer, type Layer } from './read-layer.js';
import { settleSources } from './settle-sources.js';

/** What was said on the command line, as written; absent keys were not given. */
export interface Flags {
  readonly config?: unknown;
  readonly [key: string]: unknown;
}

export interface ConfigurationInputs {
  readonly flags: Flags;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Reads a file as UTF-8 text, failing as Node's own does. */
  readonly readFile: (file: string) => Promise<string>;
  /** Absolute paths of what comes with Quintet. */
  readonly bundled: { readonly source: string };
}

/**
 * The configuration of a run: defaults, then the file, then the variables, then the flags, the later one winning
 * key by key. The file is the one that `--config` or `QUINTET_CONFIG` names, else `quintet.yaml` in the working
 * directory if there is one. Relative paths in the file start from its folder, all others from the working directory.
 *
 * @throws Failure('usage') for a bad flag, Failure('configuration') for a bad file or variable; the message names
 * each unknown key and bad value, where it was found and what is allowed
 */
export async function loadConfiguration(inputs: ConfigurationInputs): Promise<Configuration> {
  const environment = readEnvironment(inputs.environment, inputs.cwd);
  const file = await findFile(inputs);
  const layers = [...(file ? [file] : []), environment, flagLayer(inputs)].map(readLayer);
  return {
    sources: settleSources(layers, inputs.bundled.source),
    ...layers.reduce(overlay, defaultSettings(inputs.cwd)),
  };
}

function flagLayer({ flags, cwd }: ConfigurationInputs): Layer {
  const given = Object.entries(flags).filter(([key, value]) => key !== 'config' && value !== undefined);
  return {
    raw: Object.fromEntries(given.map(([flag, value]) => [keyOf(flag), value])),
    kind: 'usage',
    folder: cwd,
    where: (place) =>
      place[0] === 'sources' ? 'on the command line' : `in the flag --${flagOf(String(place[0]))}`,
  };
}

/** `json-logs` on the command line is `jsonLogs` everywhere else. */
const keyOf = (flag: string): string =>
  flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const flagOf = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

async function findFile(inputs: ConfigurationInputs): Promise<Layer | undefined> {
  const { file, namedBy } = locateConfiguration(inputs);
  const name = displayPath(file, inputs.cwd);
  try {
    return readConfigurationFile(await inputs.readFile(file), file, name);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && namedBy === null) return undefined;
    const by = namedBy === null ? '' : `, named by ${namedBy},`;
    const reason = missing
      ? 'does not exist'
      : `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new Failure('configuration', `the configuration file ${name}${by} ${reason}`, { cause: error });
  }
}
