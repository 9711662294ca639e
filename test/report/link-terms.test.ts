import { describe, expect, it } from 'vitest';
import { linkTerms } from '../../src/report/describe/link-terms.js';
import type { Block, ReportDocument } from '../../src/report/document.js';
import { describeReport } from '../../src/report/describe-report.js';
import { createFormat } from '../../src/words/format.js';
import { glossaryEn } from '../../src/words/glossary-en.js';
import { type Inline, data, link, plainText, rich, strong } from '../../src/words/rich.js';
import { sampleModel } from './sample-model.js';

const TERMS = [
  { id: 'mean', term: 'Mean', meaning: 'the middle of values', forms: ['mean', 'means'] },
  { id: 'rank', term: 'Rank', meaning: 'a place', forms: ['rank'] },
  { id: 'rank-test', term: 'Rank test', meaning: 'a test', forms: ['rank test'] },
];
const linked = (id: string, form: string): Inline => ({
  kind: 'link',
  href: `#term-${id}`,
  content: [form],
  meaning: TERMS.find((term) => term.id === id)?.meaning ?? '',
});

const documentOf = (...blocks: Block[]): ReportDocument => ({
  language: 'en',
  title: 'A mean title',
  dateline: [],
  headline: [],
  healthy: true,
  labels: { skip: '', contents: '', dataTable: '' },
  front: [],
  sections: [{ id: 'a', heading: 'Means', short: 'Means', blocks }],
  segments: 1,
});
const paragraph = (...content: Extract<Block, { kind: 'paragraph' }>['content']): Block => ({
  kind: 'paragraph',
  content,
});
const blocksOf = (...blocks: Block[]) => linkTerms(documentOf(...blocks), TERMS).document.sections[0]?.blocks;

describe('linkTerms', () => {
  it('links the first use of a term as it is written there, and no other', () => {
    expect(blocksOf(paragraph('The Means, the mean. Meaning?'), paragraph('mean'))).toEqual([
      paragraph('The ', linked('mean', 'Means'), ', the mean. Meaning?'),
      paragraph('mean'),
    ]);
  });

  it('takes the longer of two terms, and looks into what is strong', () => {
    expect(blocksOf(paragraph(...rich`A ${strong('rank test')} of rank`))).toEqual([
      paragraph('A ', strong(linked('rank-test', 'rank test')), ' of ', linked('rank', 'rank')),
    ]);
  });

  it('leaves headings, tables, links and words from data alone', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 3, content: ['The mean'] },
      {
        kind: 'table',
        layout: 'plain',
        caption: 'Means',
        columns: [{ label: 'Mean', align: 'left' }],
        rows: [{ cells: [['rank']] }],
      },
      paragraph(link('#a', 'mean'), data('mean'), ' mean-spirited, démean'),
    ];
    expect(blocksOf(...blocks)).toEqual(blocks);
  });

  it('lists what prose or tables use, and what nothing uses not', () => {
    const table: Block = { kind: 'table', layout: 'plain', caption: 'By rank', columns: [], rows: [] };
    const { used } = linkTerms(documentOf(paragraph('A mean'), table), TERMS);
    expect(used.map(({ id }) => id)).toEqual(['mean', 'rank']);
  });

  it('links again after a key, which Markdown leaves out', () => {
    const key: Block = { kind: 'paragraph', tone: 'key', content: ['mean'] };
    expect(blocksOf(key, paragraph('mean'))).toEqual([
      { ...key, content: [linked('mean', 'mean')] },
      paragraph(linked('mean', 'mean')),
    ]);
  });
});

describe('the glossary', () => {
  it('has each term and each form once', () => {
    for (const all of [glossaryEn.map(({ id }) => id), glossaryEn.flatMap(({ forms }) => forms)])
      expect(new Set(all).size).toBe(all.length);
    for (const { forms } of glossaryEn) expect(forms).toEqual(forms.map((form) => form.toLowerCase()));
  });

  it('holds every term that the report links to', () => {
    const document = describeReport(sampleModel, createFormat('en-GB', 'GBP'));
    const [glossary] = document.sections.at(-1)?.blocks ?? [];
    const terms = glossary?.kind === 'definitions' ? glossary.items.map(({ term }) => plainText(term)) : [];
    expect(terms).toEqual(
      expect.arrayContaining(['Inertia', 'Silhouette', 'Overlap', 'Window', 'Void', 'Guest', 'k-means']),
    );
    expect(terms).not.toContain('Rank correlation');
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
