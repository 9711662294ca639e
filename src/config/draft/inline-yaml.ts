import { Document, isScalar, visit } from 'yaml';
import { showText } from '../../words/show-text.js';

/**
 * A value as YAML on one line, whatever characters are in it: quoted where it has to be, and with escapes for those
 * that could end the line or are not to be seen.
 */
export function inlineYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Scalar(_key, node) {
      const text = node.value;
      if (isScalar(node) && typeof text === 'string' && showText(text) !== text) node.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document.toString({
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: false,
    doubleQuotedAsJSON: true,
  });
  return showText(yaml.trimEnd());
}
