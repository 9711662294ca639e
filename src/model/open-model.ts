import { Failure } from '../failure.js';
import { MODEL_SCHEMA_VERSION, MODEL_SCHEMA_VERSIONS, type Model } from './model.js';
import { modelSchema } from './model-schema.js';
import { sealModel } from './seal-model.js';

const TAKE_AGAIN = "take the model.json of a run again, and don't edit it";

/**
 * Reads a sealed model.
 *
 * @param text what `sealModel` gave
 * @param where what to call it in a message, e.g. its path
 * @param remedy what to do about one that is damaged
 * @throws Failure data when it is no model, of a schema version that is not known, or not as it was sealed
 */
export function openModel(text: string, where: string, remedy = TAKE_AGAIN): Model {
  const content = readJson(text, where, remedy);
  checkVersion(content, where);
  const read = modelSchema.safeParse(content);
  if (!read.success) throw changed(where, remedy);
  const { checksum: _, scores = null, ...others } = read.data;
  const model = { ...others, scores };
  if (sealModel(model) !== text) throw changed(where, remedy);
  return model;
}

function readJson(text: string, where: string, remedy: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const said = `${where} is no whole model; ${remedy}`;
    throw new Failure('data', said, { cause: error });
  }
}

function checkVersion(content: unknown, where: string): void {
  const version = typeof content === 'object' && content !== null && 'schemaVersion' in content;
  const written = version ? content.schemaVersion : undefined;
  if (typeof written !== 'string' || !/^\d+\.\d+$/.test(written)) {
    throw new Failure('data', `${where} is no model; name the model.json of a run`);
  }
  if (MODEL_SCHEMA_VERSIONS.includes(written)) return;
  const said = `${where} is a model of version ${written}, and this Quintet knows version ${MODEL_SCHEMA_VERSION}`;
  throw new Failure('data', `${said}; use the Quintet that wrote it, or a newer one`);
}

const changed = (where: string, remedy: string) =>
  new Failure('data', `${where} is not as Quintet wrote it; ${remedy}`);
