import type { VNode } from 'preact';
import type { Rich } from '../../words/rich.js';
import type { Charts } from '../charts/render-charts.js';
import type { Block, Card, Definition, StepItem } from '../document.js';
import { FigureView } from './figure-view.js';
import { Words } from './inlines.js';
import { TableView } from './table-view.js';

/** What blocks need of the page around them. */
export interface PageContext {
  readonly charts: Charts;
  /** Summary of the tables behind pictures. */
  readonly dataTable: string;
  /** Reads a worded figure back, for sorting. */
  readonly readNumber: (text: string) => number | null;
}

export const Blocks = ({ blocks, page }: { blocks: readonly Block[]; page: PageContext }): VNode => (
  <>
    {blocks.map((block) => (
      <BlockView block={block} page={page} />
    ))}
  </>
);

const BlockView = ({ block, page }: { block: Block; page: PageContext }): VNode => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={block.tone}>
          <Words content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 3 ? 'h3' : 'h4';
      return (
        <Heading id={block.id}>
          <Words content={block.content} />
        </Heading>
      );
    }
    case 'list':
      return <List items={block.items} ordered={block.ordered} />;
    case 'definitions':
      return <Definitions items={block.items} />;
    case 'steps':
      return <Steps items={block.items} />;
    case 'table':
      return <TableView table={block} readNumber={page.readNumber} />;
    case 'figure':
      return <FigureView figure={block} page={page} size="large" />;
    case 'fold':
      return (
        <details class="fold">
          <summary>
            <Words content={block.summary} />
          </summary>
          <Blocks blocks={block.blocks} page={page} />
        </details>
      );
    case 'gallery':
      return (
        <div class="gallery">
          <div class="reading">
            <h3>{block.reading.title}</h3>
            <p>
              <Words content={block.reading.text} />
            </p>
          </div>
          {block.figures.map((figure) => (
            <FigureView figure={figure} page={page} size="small" />
          ))}
        </div>
      );
    case 'card':
      return <CardView card={block} page={page} />;
  }
};

const List = ({ items, ordered }: { items: readonly Rich[]; ordered: boolean }): VNode => {
  const Element = ordered ? 'ol' : 'ul';
  return (
    <Element>
      {items.map((item) => (
        <li>
          <Words content={item} />
        </li>
      ))}
    </Element>
  );
};

const Definitions = ({ items }: { items: readonly Definition[] }): VNode => (
  <dl>
    {items.map(({ id, term, text }) => (
      <>
        <dt id={id}>
          <Words content={term} />
        </dt>
        <dd>
          <Words content={text} />
        </dd>
      </>
    ))}
  </dl>
);

const Steps = ({ items }: { items: readonly StepItem[] }): VNode => (
  <ol class="steps">
    {items.map(({ call, reach, list }) => (
      <li>
        <span class="call">
          <Words content={call} />
        </span>
        <span class="reach">
          <Words content={reach} />
        </span>
        <span class="list">
          <Words content={list} />
        </span>
      </li>
    ))}
  </ol>
);

const CardView = ({ card, page }: { card: Card; page: PageContext }): VNode => (
  <article id={card.id} class={`card s${card.rank}`} aria-labelledby={`${card.id}-name`}>
    <h3 id={`${card.id}-name`}>
      <a href={`#${card.id}`}>
        <Words content={card.title} />
      </a>
    </h3>
    <Blocks blocks={card.blocks.slice(0, 1)} page={page} />
    <div class="columns">
      <div class="facts">
        <Blocks blocks={card.blocks.slice(1)} page={page} />
      </div>
      <div class="step">
        <Blocks blocks={card.aside} page={page} />
      </div>
    </div>
  </article>
);
