import type { VNode } from 'preact';
import type { Inline, Rich } from '../../words/rich.js';
import { MarkView } from './marks.js';

/** A stretch of rich text; everything from data stands in its own direction of writing. */
export const Words = ({ content }: { content: Rich }): VNode => (
  <>
    {content.map((part) => (
      <InlineView part={part} />
    ))}
  </>
);

const InlineView = ({ part }: { part: Inline }): VNode => {
  if (typeof part === 'string') return <>{part}</>;
  switch (part.kind) {
    case 'data':
    case 'id':
      return <bdi>{part.text}</bdi>;
    case 'figure':
      return <span title={part.exact}>{part.text}</span>;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words content={part.content} />
        </strong>
      );
    case 'link':
      return (
        <a href={part.href} class={part.meaning === undefined ? undefined : 'term'} title={part.meaning}>
          <span>
            <Words content={part.content} />
          </span>
          {part.note === undefined ? null : <sup class="note">{part.note}</sup>}
        </a>
      );
    case 'mark':
      return <MarkView mark={part.mark} />;
  }
};
