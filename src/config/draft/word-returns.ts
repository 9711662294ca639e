import { showText } from '../../words/show-text.js';
import type { ReturnRule } from '../mapping.js';

/** How a source marks returns, for people. */
export function wordReturns(rule: ReturnRule): string {
  switch (rule.kind) {
    case 'none':
      return 'no line is one';
    case 'all':
      return 'every line is one';
    case 'prefix':
      return `orders whose number begins with ${quoted(rule.prefix)}`;
    case 'negative':
      return `lines with a negative ${rule.of}`;
    case 'column':
      return `lines where ${quoted(rule.column)} says ${rule.values.map(quoted).join(' or ')}`;
  }
}

const quoted = (text: string) => `"${showText(text.trim())}"`;
