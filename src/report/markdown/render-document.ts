import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { type Rich, plainText } from '../../words/rich.js';
import { chartPath } from '../charts/render-charts.js';
import type { Block, Card, Figure, ReportDocument, Section, Table } from '../document.js';
import { escapeData, escapeMarkdown } from './escape-markdown.js';
import { headingSlugs } from './heading-slugs.js';
import { type Slugs, renderWords } from './render-words.js';

/**
 * A document in Markdown (GitHub's flavour, without HTML), in the same words and order as `renderPage` gives it. Its
 * pictures are the files that `drawFigures` gives.
 */
export function renderDocument(document: ReportDocument): string {
  const slugs = headingSlugs(document);
  const sections = [...document.front, ...document.sections];
  const contents = sections.map(({ id, short }) =>
    renderWords([{ kind: 'link', href: `#${id}`, content: [short] }], slugs),
  );
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    renderWords(document.dateline, slugs),
    renderWords(document.headline, slugs),
    contents.join(' · '),
    ...sections.flatMap((section) => renderSection(section, slugs)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const renderSection = (section: Section, slugs: Slugs): readonly string[] => [
  `## ${escapeMarkdown(section.heading)}`,
  ...section.blocks.flatMap((block) => renderBlock(block, slugs)),
];

function renderBlock(block: Block, slugs: Slugs): readonly string[] {
  const words = (content: Rich): string => renderWords(content, slugs);
  switch (block.kind) {
    case 'paragraph':
      // A key explains marks that only HTML draws into its tables.
      return block.tone === 'key' ? [] : [words(block.content)];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${words(block.content)}`];
    case 'list':
      return [block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${words(item)}`).join('\n')];
    case 'definitions':
      return [block.items.map(({ term, text }) => `- **${words(term)}:** ${words(text)}`).join('\n')];
    case 'steps':
      return [
        block.items
          .map(({ call, reach, list }, i) => `${i + 1}. **${words(call)}:** ${words(reach)} · ${words(list)}`)
          .join('\n'),
      ];
    case 'table':
      return renderTable(block, slugs);
    case 'figure':
      return renderFigure(block, slugs);
    case 'fold':
      return [words(block.summary), ...block.blocks.flatMap((inner) => renderBlock(inner, slugs))];
    case 'gallery':
      return [
        `### ${escapeMarkdown(block.reading.title)}`,
        words(block.reading.text),
        ...block.figures.flatMap((figure) => renderFigure(figure, slugs)),
      ];
    case 'card':
      return renderCard(block, slugs);
  }
}

function renderTable({ caption, columns, rows }: Table, slugs: Slugs): readonly string[] {
  const shown = columns.flatMap((column, i) => (column.picture ? [] : [{ ...column, i }]));
  const head = shown.map(({ label }) => escapeMarkdown(label));
  const body = rows.map(({ cells }) => shown.map(({ i }) => renderWords(cells[i] ?? [], slugs)));
  const align = shown.map((column) => (column.align === 'right' ? 'r' : 'l'));
  return [`*${escapeData(caption)}*`, markdownTable([head, ...body], { align, stringLength: stringWidth })];
}

function renderFigure(figure: Figure, slugs: Slugs): readonly string[] {
  const alternative = escapeData(`${figure.question} ${plainText(figure.finding)}`);
  return [
    `### ${escapeMarkdown(figure.question)}`,
    `![${alternative}](${chartPath(figure.name)})`,
    renderWords(figure.finding, slugs),
    ...renderTable(figure.table, slugs),
  ];
}

const renderCard = (card: Card, slugs: Slugs): readonly string[] => [
  `### ${renderWords(card.title, slugs)}`,
  ...card.blocks.flatMap((block) => renderBlock(block, slugs)),
  ...card.aside.flatMap((block) => renderBlock(block, slugs)),
];
