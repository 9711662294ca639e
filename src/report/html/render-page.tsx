import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { plainText } from '../../words/rich.js';
import { type Charts, drawFigures } from '../charts/render-charts.js';
import type { ReportDocument, Section } from '../document.js';
import { Blocks, type PageContext } from './blocks.js';
import { Words } from './inlines.js';
import { pageStyle } from './page-style.js';

/**
 * A document as one self-contained HTML file: no scripts, nothing loaded from anywhere, and a content-security policy
 * that says so.
 *
 * @param charts pictures by path as `drawFigures` gives them; drawn here when left out
 */
export function renderPage(document: ReportDocument, charts?: Charts): string {
  const page = { charts: charts ?? drawFigures(document), dataTable: document.labels.dataTable };
  return `<!doctype html>\n${renderToString(<Page document={document} page={page} />)}\n`;
}

const Page = ({ document, page }: { document: ReportDocument; page: PageContext }): VNode => {
  const style = pageStyle(document.segments);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return (
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${document.title} · ${plainText(document.dateline)}`}</title>
        <meta name="description" content={plainText(document.headline)} />
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href={`#${document.front[0]?.id ?? ''}`}>
          {document.labels.skip}
        </a>
        <Contents document={document} />
        <main>
          <Opening document={document} />
          {document.front.map((section) => (
            <SectionView section={section} page={page} front />
          ))}
          {document.sections.map((section) => (
            <SectionView section={section} page={page} />
          ))}
        </main>
      </body>
    </html>
  );
};

const Contents = ({ document }: { document: ReportDocument }): VNode => (
  <nav aria-label={document.labels.contents}>
    <ul>
      {[...document.front.slice(0, Math.max(1, document.front.length - 1)), ...document.sections].map(
        ({ id, short }) => (
          <li>
            <a href={`#${id}`}>{short}</a>
          </li>
        ),
      )}
    </ul>
  </nav>
);

const Opening = ({ document }: { document: ReportDocument }): VNode => (
  <header>
    <h1>{document.title}</h1>
    <p class="dateline">
      <Words content={document.dateline} />
    </p>
    <p class={document.healthy ? 'headline' : 'headline unwell'}>
      <Words content={document.headline} />
    </p>
  </header>
);

const SectionView = ({
  section,
  page,
  front = false,
}: {
  section: Section;
  page: PageContext;
  front?: boolean;
}): VNode => (
  <section id={section.id} class={front ? 'front' : undefined} aria-labelledby={`${section.id}-heading`}>
    <h2 id={`${section.id}-heading`}>{section.heading}</h2>
    <Blocks blocks={section.blocks} page={page} />
  </section>
);
