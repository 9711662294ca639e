import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Model } from './model.js';

/**
 * A model as the text of `model.json`. Its `checksum` is the sha256, in lower-case hexadecimal, of the rest as JSON on
 * one line with the keys of every object in order, so that each model has one text and each change of it shows. A model without
 * scores has no such key, so that one of version 1.0 is sealed as it was.
 */
export function sealModel({ scores, ...others }: Model): string {
  const model = scores === null ? others : { ...others, scores };
  const checksum = createHash('sha256').update(canonicalJson(model)).digest('hex');
  return `${canonicalJson({ ...model, checksum }, 2)}\n`;
}
