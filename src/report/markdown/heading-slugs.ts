import { plainText } from '../../words/rich.js';
import type { Block, ReportDocument } from '../document.js';

/** The anchors that GitHub and its likes give to headings, by our own ids; in the order in which headings stand. */
export function headingSlugs(document: ReportDocument): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const slugs = new Map<string, string>();
  const headings = [
    { id: undefined, text: document.title },
    ...[...document.front, ...document.sections].flatMap((section) => [
      { id: section.id, text: section.heading },
      ...section.blocks.flatMap(headingsIn),
    ]),
  ];
  for (const { id, text } of headings) {
    const slug = slugOf(text);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    if (id !== undefined) slugs.set(id, times === 0 ? slug : `${slug}-${times}`);
  }
  for (const { id, blocks } of document.sections)
    for (const term of blocks.flatMap(termsIn)) slugs.set(term, slugs.get(id) ?? '');
  return slugs;
}

/** Definitions have no anchors in Markdown: links to them lead to the heading of their section. */
const termsIn = (block: Block): readonly string[] =>
  block.kind === 'definitions' ? block.items.flatMap(({ id }) => (id === undefined ? [] : [id])) : [];

interface Heading {
  readonly id: string | undefined;
  readonly text: string;
}

function headingsIn(block: Block): readonly Heading[] {
  switch (block.kind) {
    case 'heading':
      return [{ id: block.id, text: plainText(block.content) }];
    case 'figure':
      return [{ id: block.name, text: block.question }];
    case 'fold':
      return block.blocks.flatMap(headingsIn);
    case 'gallery':
      return [{ id: undefined, text: block.reading.title }, ...block.figures.flatMap(headingsIn)];
    case 'card':
      return [
        { id: block.id, text: plainText(block.title) },
        ...[...block.blocks, ...block.aside].flatMap(headingsIn),
      ];
    case 'paragraph':
    case 'list':
    case 'definitions':
    case 'steps':
    case 'table':
      return [];
  }
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
