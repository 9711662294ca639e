import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import path from 'node:path';
import { Failure } from '../failure.js';
import { isSecret } from './is-secret.js';
import type { Layer } from './read-layer.js';

/**
 * Reads the text of a quintet.yaml into a layer that knows on which line each value stands.
 *
 * @param file absolute path; relative paths in the file start from its folder
 * @param name the file as messages call it
 * @throws Failure('configuration') when the text is not one YAML document
 */
export function readConfigurationFile(text: string, file: string, name: string): Layer {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) {
    const place = `${name}, line ${lines.linePos(error.pos[0]).line}`;
    const said = withoutSecret(error.message, text.split('\n')[lines.linePos(error.pos[0]).line - 1] ?? '');
    throw new Failure('configuration', `${place} is not YAML that can be read: ${said}`);
  }
  return {
    raw: plainValues(document, name, text),
    kind: 'configuration',
    folder: path.dirname(file),
    where(place) {
      const offset = offsetOf(document, place);
      return offset === undefined ? `in ${name}` : `in ${name}, line ${lines.linePos(offset).line}`;
    },
  };
}

/** An empty file, or one of comments only, says nothing. An anchor may lead nowhere, or to what it stands in. */
function plainValues(document: Document, name: string, text: string): unknown {
  try {
    const values: unknown = document.toJS() ?? {};
    JSON.stringify(values);
    return values;
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof TypeError)) throw error;
    const said = withoutSecret(error.message, text);
    throw new Failure('configuration', `${name} is not YAML that can be read: ${said}`, {
      cause: error,
    });
  }
}

/** What a parser says ends with what it could not read, which may be a secret. */
const withoutSecret = (message: string, context: string): string =>
  isSecret(context) ? message.replace(/: .*$/s, '') : message;

/** Where the key (for list items: the item) at a path begins; the nearest one above it where there is none. */
function offsetOf(document: Document, place: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of place) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : undefined) === String(key),
      );
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
