import path from 'node:path';
import type { Configuration, SourceSpec } from '../../src/config/configuration.js';
import { loadConfiguration, type ConfigurationInputs } from '../../src/config/load-configuration.js';
import { Failure } from '../../src/failure.js';

export interface Given {
  readonly flags?: ConfigurationInputs['flags'];
  readonly environment?: ConfigurationInputs['environment'];
  /** Texts of files by absolute path; `yaml` is short for the one at /shop/quintet.yaml. */
  readonly files?: Readonly<Record<string, string>>;
  readonly yaml?: string;
}

/** Loads a configuration in the folder /shop, where only the given files exist. */
export async function configure({
  flags = {},
  environment = {},
  files = {},
  yaml,
}: Given): Promise<Configuration> {
  const all = new Map(Object.entries(files));
  if (yaml !== undefined) all.set('/shop/quintet.yaml', yaml);
  return loadConfiguration({
    flags,
    environment,
    cwd: '/shop',
    bundled: { source: '/quintet/data/online-retail.parquet' },
    async readFile(file) {
      const text = all.get(path.resolve(file));
      if (text !== undefined) return text;
      throw Object.assign(new Error(`ENOENT: no such file or directory, open '${file}'`), { code: 'ENOENT' });
    },
  });
}

/** A source of the shop that nothing was said about. */
export const plainSource = (file: string): SourceSpec => ({
  path: file,
  name: 'shop',
  mapping: null,
  told: { dates: null, decimalMark: null, timeZone: null, onlyCurrency: null },
});

/** The failure that a configuration ends in. */
export async function failureOf(given: Given): Promise<Failure> {
  try {
    await configure(given);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}
