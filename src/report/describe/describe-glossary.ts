import type { Term } from '../../words/term.js';
import type { Section } from '../document.js';
import type { Wording } from './wording.js';

/** Terms of art in plain words, by the alphabet; a term's first use in the report links here. */
export function describeGlossary(terms: readonly Term[], { texts }: Wording): Section {
  const { heading, short } = texts.glossary;
  const sorted = terms.toSorted((a, b) => a.term.localeCompare(b.term, texts.language));
  const items = sorted.map(({ id, term, meaning }) => ({ id: anchorOf(id), term: [term], text: [meaning] }));
  return { id: 'words', heading, short, blocks: [{ kind: 'definitions', items }] };
}

/** The anchor of a term in the glossary. */
export const anchorOf = (id: string): string => `term-${id}`;
