import path from 'node:path';
import { Failure } from '../failure.js';
import { isSecret, NOT_SHOWN } from './is-secret.js';
import type { Layer } from './read-layer.js';
import { suggestKnown } from './suggest-known.js';

const PREFIX = 'QUINTET_';

/** Keys that have a variable, named `QUINTET_` and the key in capital letters; so has the configuration file. */
const KEYS = [
  'sources',
  'clusters',
  'snapshot',
  'window',
  'seed',
  'out',
  'database',
  'memory',
  'threads',
  'spill',
  'wait',
  'timeout',
  'quiet',
  'failOnAlert',
  'jsonLogs',
  'currency',
  'locale',
  'customerIds',
  'salt',
  'playbook',
];

/** As in `PATH`, but for the colon of an address such as `s3://bucket/orders.csv`. */
const BETWEEN_SOURCES = new RegExp(`${path.delimiter}(?!//)`);

export const CONFIG_VARIABLE = variableOf('config');

/**
 * The layer of the variables. An empty variable counts as not set, as service managers write it.
 *
 * @throws Failure('configuration') for a variable that begins with `QUINTET_` and is unknown
 */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Layer {
  const known = [CONFIG_VARIABLE, ...KEYS.map(variableOf)];
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || !name.startsWith(PREFIX) || known.includes(name)) continue;
    throw new Failure(
      'configuration',
      `unknown variable ${name} (with value ${isSecret(name) ? NOT_SHOWN : JSON.stringify(value)}) in the environment; ${suggestKnown(name, 'variables', known)}`,
    );
  }
  const set = KEYS.flatMap((key) => {
    const text = environment[variableOf(key)];
    return text === undefined || text === ''
      ? []
      : [[key, key === 'sources' ? text.split(BETWEEN_SOURCES) : text]];
  });
  return {
    raw: Object.fromEntries(set),
    kind: 'configuration',
    folder: cwd,
    where: (place) => `in the variable ${variableOf(String(place[0]))}`,
  };
}

function variableOf(key: string): string {
  return `${PREFIX}${key.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;
}
