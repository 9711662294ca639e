import { isolateText } from '../../words/isolate-text.js';
import type { Inline, Rich } from '../../words/rich.js';
import { codeSpan, escapeData, escapeMarkdown } from './escape-markdown.js';

/** Anchors of headings by the report's ids. */
export type Slugs = ReadonlyMap<string, string>;

/** Rich text in one line of Markdown; marks are left out, links to what has no heading keep their words. */
export const renderWords = (content: Rich, slugs: Slugs): string =>
  content.map((part) => renderInline(part, slugs)).join('');

function renderInline(part: Inline, slugs: Slugs): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  switch (part.kind) {
    case 'data':
      return isolateText(escapeData(part.text));
    case 'id':
      return codeSpan(isolateText(part.text));
    case 'figure':
      return escapeMarkdown(part.text);
    case 'code':
      return codeSpan(part.text);
    case 'strong':
      return `**${renderWords(part.content, slugs)}**`;
    case 'link':
      return renderLink(part, slugs);
    case 'mark':
      return '';
  }
}

function renderLink({ href, content }: Extract<Inline, { kind: 'link' }>, slugs: Slugs): string {
  const words = renderWords(content, slugs);
  const target = href.startsWith('#') ? slugs.get(href.slice(1)) : href;
  if (target === undefined) return words;
  const address = href.startsWith('#') ? `#${encodeURIComponent(target)}` : target;
  return `[${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
