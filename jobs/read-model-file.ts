import path from 'node:path';
import { Failure } from '../src/failure.js';
import type { Model } from '../src/model/model.js';
import { openModel } from '../src/model/open-model.js';
import { displayPath } from '../src/words/display-path.js';
import { showText } from '../src/words/show-text.js';
import type { CommandHost } from './host.js';

/**
 * Reads the model that a flag names.
 *
 * @param given the flag as it was written
 * @throws Failure usage when there is no flag, noInput when there is no such file, data when it is no sound model
 */
export async function readModelFile(given: unknown, { cwd, readFile }: CommandHost): Promise<Model> {
  if (typeof given !== 'string' || given === '') {
    throw new Failure(
      'usage',
      '--model is missing; name the model.json of a run, such as --model reports/latest/model.json',
    );
  }
  const file = path.resolve(cwd, given);
  const name = showText(displayPath(file, cwd));
  let text: string;
  try {
    text = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = code === 'ENOENT' ? 'there is no such file' : `it can't be read (${code})`;
    const said = `${name}: ${reason}; each run leaves a model.json in its folder`;
    throw new Failure('noInput', said, { cause: error });
  }
  return openModel(text, name);
}
