import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { createNumberReader } from '../../words/read-number.js';
import { plainText } from '../../words/rich.js';
import { type Charts, drawFigures } from '../charts/render-charts.js';
import type { ReportDocument, Section } from '../document.js';
import { Blocks, type PageContext } from './blocks.js';
import { contentPolicy } from './content-policy.js';
import { Words } from './inlines.js';
import { PAGE_SCRIPT } from './page-script.js';
import { pageStyle } from './page-style.js';
import { SegmentTools } from './segment-tools.js';

/**
 * A document as one self-contained HTML file: a script that only adds to it, nothing loaded from anywhere, and a
 * content-security policy that says so.
 *
 * @param charts pictures by path as `drawFigures` gives them; drawn here when left out
 */
export function renderPage(document: ReportDocument, charts?: Charts): string {
  const page = {
    charts: charts ?? drawFigures(document),
    dataTable: document.labels.dataTable,
    readNumber: createNumberReader(document.locale ?? document.language),
  };
  return `<!doctype html>\n${renderToString(<Page document={document} page={page} />)}\n`;
}

const Page = ({ document, page }: { document: ReportDocument; page: PageContext }): VNode => {
  const style = pageStyle(document.segments);
  const policy = contentPolicy({ styles: [style], scripts: [PAGE_SCRIPT] });
  const { stale, filter } = document;
  const filtered = document.sections.findIndex(({ id }) => id === filter?.until) + 1;
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
        {document.generator === undefined ? null : <meta name="generator" content={document.generator} />}
        {stale === undefined ? null : <meta name="stale-after" content={stale.after} />}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <script dangerouslySetInnerHTML={{ __html: PAGE_SCRIPT }} />
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
          {filter === undefined ? null : (
            <div>
              <SegmentTools filter={filter} />
              <Sections sections={document.sections.slice(0, filtered)} page={page} />
            </div>
          )}
          <Sections sections={document.sections.slice(filtered)} page={page} />
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
    {document.stale === undefined ? null : <p class="warning">{document.stale.warning}</p>}
  </header>
);

const Sections = ({ sections, page }: { sections: readonly Section[]; page: PageContext }): VNode => (
  <>
    {sections.map((section) => (
      <SectionView section={section} page={page} />
    ))}
  </>
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
    <h2 id={`${section.id}-heading`}>
      <a href={`#${section.id}`}>{section.heading}</a>
    </h2>
    <Blocks blocks={section.blocks} page={page} />
  </section>
);
