import type { VNode } from 'preact';
import { withoutStyle } from '../charts/chart-style.js';
import { chartNames, chartPath } from '../charts/render-charts.js';
import type { Figure } from '../document.js';
import type { PageContext } from './blocks.js';
import { Words } from './inlines.js';
import { TableView } from './table-view.js';

/** A question, the picture in the width that the screen shows best, the answer, and the figures to unfold. */
export const FigureView = ({
  figure,
  page,
  size,
}: {
  figure: Figure;
  page: PageContext;
  size: 'large' | 'small';
}): VNode => (
  <div id={figure.name} class={`figure ${size}`}>
    <h3>
      <a href={`#${figure.name}`}>{figure.question}</a>
    </h3>
    <figure>
      {chartNames(figure).map(({ name }, i, all) => (
        <Picture
          svg={page.charts[chartPath(name)] ?? ''}
          fits={all.length === 1 ? '' : i === 0 ? ' wide' : ' narrow'}
        />
      ))}
      <figcaption>
        <Words content={figure.finding} />
      </figcaption>
    </figure>
    <details>
      <summary>{page.dataTable}</summary>
      <TableView table={figure.table} readNumber={page.readNumber} />
    </details>
  </div>
);

/** The SVG is our own, serialised by a DOM with all text in it escaped. */
const Picture = ({ svg, fits }: { svg: string; fits: string }): VNode => (
  <div class={`picture${fits}`} dangerouslySetInnerHTML={{ __html: withoutStyle(svg) }} />
);
