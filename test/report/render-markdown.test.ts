import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCharts } from '../../src/report/charts/render-charts.js';
import { codeSpan, escapeData } from '../../src/report/markdown/escape-markdown.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { cleanText } from '../../src/words/clean-text.js';
import { createFormat } from '../../src/words/format.js';
import { HOSTILE, modelSaying, modelWith } from './models.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');

const lines = (document: string) => document.split('\n');

const rows = (document: string) => lines(document).filter((line) => line.startsWith('|'));

/** Cells of a table row: pipes that are not escaped part them. */
const cells = (row: string): number => row.match(/(?<!\\)(?:\\\\)*\|/gu)?.length ?? 0;

describe('renderMarkdown', () => {
  it('has a file for every picture that it shows', () => {
    const charts = renderCharts(sampleModel, format);
    const shown = [...renderMarkdown(sampleModel, format).matchAll(/!\[[^\]]*\]\(([^)]*)\)/gu)].map(
      (m) => m[1],
    );
    expect(shown).toHaveLength(13);
    for (const path of shown) expect(Object.keys(charts)).toContain(path);
  });

  it.each(HOSTILE)('keeps %j inside its own cell', (text) => {
    const markdown = renderMarkdown(modelSaying(text), format);
    const plain = renderMarkdown(modelSaying('Plain'), format);
    expect(lines(markdown)).toHaveLength(lines(plain).length);
    expect(rows(markdown).map(cells)).toEqual(rows(plain).map(cells));
    const withoutCode = markdown.replaceAll(/(`+)(?!`).+?(?<!`)\1(?!`)/gu, '');
    expect(withoutCode).not.toMatch(/(?<!\\)<|(?<!\\)\]\((?!#|\.\/|charts\/)/u);
  });

  it('aligns its tables', () => {
    expect(lines(renderMarkdown(sampleModel, format))).toContain('| Lines              |  Number |  Share |');
  });

  it('numbers headings that occur twice as GitHub does', () => {
    const [first, second, ...rest] = sampleModel.segments;
    if (first === undefined || second === undefined) throw new Error('the sample has too few segments');
    const twins = { ...sampleModel, segments: [first, { ...second, name: first.name }, ...rest] };
    const markdown = renderMarkdown(twins, format);
    expect(markdown).toContain('[Key accounts](#key-accounts)');
    expect(markdown).toContain('[Key accounts](#key-accounts-1)');
  });

  it.each([2, 50])('has room for %d segments', (count) => {
    expect(renderMarkdown(modelWith(count), format).match(/^#### Three typical customers$/gmu)).toHaveLength(
      count,
    );
  });
});

describe('escaping', () => {
  it('leaves no markup of any text standing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const bare = escapeData(cleanText(text, 60)).replaceAll(/\\[\\`*_{}[\]<>|~&$#:.)+=-]/gu, 'x');
        expect(bare).not.toMatch(/[\\`*_{}[\]<>|~&$#]|https?:\/\/|www\.|^[-+=]/u);
      }),
    );
  });

  it('makes code spans of identifiers with backticks', () => {
    expect(codeSpan('12346')).toBe('`12346`');
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('`')).toBe('`` ` ``');
    expect(codeSpan('a|b')).toBe('`a\\|b`');
  });
});
