import type { Term } from '../../words/term.js';
import { type Inline, type Rich, plainText } from '../../words/rich.js';
import type { Block, Figure, ReportDocument, Table } from '../document.js';
import { anchorOf } from './describe-glossary.js';

/** A document whose terms of art link to the glossary, and those that it uses. */
export interface LinkedDocument {
  readonly document: ReportDocument;
  readonly used: readonly Term[];
}

/**
 * Links the first use of each term in prose to its place in the glossary. Headings, steps, tables, links and words
 * from data stay as they are; terms that only tables use are listed without a link.
 */
export function linkTerms(document: ReportDocument, terms: readonly Term[]): LinkedDocument {
  const linker = new TermLinker(terms);
  const link = (section: ReportDocument['sections'][number]) => ({
    ...section,
    blocks: section.blocks.map((block) => linkBlock(block, linker)),
  });
  const linked = {
    ...document,
    dateline: linker.link(document.dateline),
    headline: linker.link(document.headline),
    front: document.front.map(link),
    sections: document.sections.map(link),
  };
  const known = usedWith(terms, linker);
  return { document: linked, used: terms.filter(({ id }) => known.has(id)) };
}

/** The terms used, and those that their meanings use in turn. */
function usedWith(terms: readonly Term[], linker: TermLinker): ReadonlySet<string> {
  for (let before = -1; before < linker.used.size;) {
    before = linker.used.size;
    for (const { id, meaning } of terms) if (linker.used.has(id)) linker.mention(meaning);
  }
  return linker.used;
}

/** Knows which terms have been linked, and which were used at all. */
class TermLinker {
  readonly used = new Set<string>();
  private readonly linked = new Set<string>();
  private readonly byForm: ReadonlyMap<string, Term>;
  private readonly pattern: RegExp;

  constructor(terms: readonly Term[]) {
    this.byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form, term])));
    const longestFirst = [...this.byForm.keys()].toSorted((a, b) => b.length - a.length);
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  }

  /** @param keeps whether the terms linked here are still to be linked where they come next */
  link(content: Rich, keeps = false): Rich {
    const before = new Set(this.linked);
    const parts = content.flatMap((part) => this.linkPart(part));
    if (keeps) for (const id of this.linked) if (!before.has(id)) this.linked.delete(id);
    return parts;
  }

  mention(text: string): void {
    for (const [form] of text.matchAll(this.pattern)) this.used.add(this.termOf(form).id);
  }

  private linkPart(part: Inline): Rich {
    if (typeof part === 'string') return this.linkText(part);
    return part.kind === 'strong' ? [{ ...part, content: this.link(part.content) }] : [part];
  }

  private linkText(text: string): Rich {
    const parts: Inline[] = [];
    let end = 0;
    for (const { 0: form, index } of text.matchAll(this.pattern)) {
      const { id, meaning } = this.termOf(form);
      if (this.linked.has(id)) continue;
      this.linked.add(id);
      this.used.add(id);
      parts.push(text.slice(end, index), {
        kind: 'link',
        href: `#${anchorOf(id)}`,
        content: [form],
        meaning,
      });
      end = index + form.length;
    }
    return [...parts, text.slice(end)].filter((part) => part !== '');
  }

  private termOf(form: string): Term {
    const term = this.byForm.get(form.toLowerCase());
    if (term === undefined) throw new Error(`${form} is no term`);
    return term;
  }
}

function linkBlock(block: Block, linker: TermLinker): Block {
  switch (block.kind) {
    case 'paragraph':
      // Markdown leaves keys out, so the next use is linked too.
      return { ...block, content: linker.link(block.content, block.tone === 'key') };
    case 'list':
      return { ...block, items: block.items.map((item) => linker.link(item)) };
    case 'definitions':
      return { ...block, items: block.items.map((item) => ({ ...item, text: linker.link(item.text) })) };
    case 'figure':
      return linkFigure(block, linker);
    case 'gallery': {
      const reading = { ...block.reading, text: linker.link(block.reading.text) };
      return { ...block, reading, figures: block.figures.map((figure) => linkFigure(figure, linker)) };
    }
    case 'card': {
      const blocks = block.blocks.map((part) => linkBlock(part, linker));
      return { ...block, blocks, aside: block.aside.map((part) => linkBlock(part, linker)) };
    }
    case 'fold':
      return { ...block, blocks: block.blocks.map((part) => linkBlock(part, linker)) };
    case 'table':
      mentionTable(block, linker);
      return block;
    case 'heading':
      linker.mention(plainText(block.content));
      return block;
    case 'steps':
      return block;
  }
}

function linkFigure(figure: Figure, linker: TermLinker): Figure {
  const finding = linker.link(figure.finding);
  mentionTable(figure.table, linker);
  return { ...figure, finding };
}

/** Our own words in a table; cells of data are not searched for terms. */
function mentionTable({ caption, columns, rows }: Table, linker: TermLinker): void {
  linker.mention([caption, ...columns.map(({ label }) => label)].join('\n'));
  for (const cell of rows.flatMap(({ cells }) => cells))
    for (const part of cell) if (typeof part === 'string') linker.mention(part);
}
