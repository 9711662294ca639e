import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderCharts } from '../../../src/report/charts/render-charts.js';
import { renderHtml } from '../../../src/report/html/render-html.js';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.js';
import type { Views } from '../../../src/scores/views.js';
import { createFormat } from '../../../src/words/format.js';
import { bareViews } from '../../support/bare-views.js';
import { sampleViews } from '../../support/sample-views.js';
import { viewsSaying } from '../../support/saying-views.js';
import { HOSTILE, modelSaying } from '../models.js';
import { readGolden } from '../read-golden.js';
import { sampleModel } from '../sample-model.js';

const format = createFormat('en-GB', 'GBP');
const modelOf = (scores: Views) => ({ ...sampleModel, scores });
const NO_FIGURE = /NaN|undefined|Infinity|\[object|null/u;

interface Element {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}
const elementsOf = (html: string): readonly Element[] => [...parseHTML(html).document.querySelectorAll('*')];

describe('the views in Markdown', () => {
  it('read as reviewed', () => {
    const markdown = renderMarkdown(modelOf(sampleViews), format);
    const [from, to] = ['## How customers buy', '## How far to trust'].map((start) =>
      markdown.indexOf(`\n${start}`),
    );
    const views = markdown.slice((from ?? 0) + 1, to);
    expect(views).toBe(readGolden('report/views.md', views));
  });
});

describe.each([
  ['the sample', sampleViews],
  ['next to nobody', bareViews],
])('%s', (_name, scores) => {
  it('has no figure that is none', () => {
    expect(renderMarkdown(modelOf(scores), format)).not.toMatch(NO_FIGURE);
    const html = renderHtml(modelOf(scores), format).replace(/<script>.*?<\/script>/su, '');
    expect(html).not.toMatch(NO_FIGURE);
  });

  it('has every id once and links to none that is not there', () => {
    const attributes = elementsOf(renderHtml(modelOf(scores), format)).flatMap((element) => [
      ...element.attributes,
    ]);
    const ids = attributes.filter(({ name }) => name === 'id').map(({ value }) => value);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = attributes.filter(({ name, value }) => name === 'href' && value.startsWith('#'));
    expect(ids.map((id) => `#${id}`)).toEqual(expect.arrayContaining(hrefs.map(({ value }) => value)));
  });
});

describe('pictures of the views', () => {
  const charts = renderCharts(modelOf(sampleViews), format);
  const textsOf = (name: string): readonly string[] =>
    [...(charts[`charts/${name}.svg`] ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(
      ([, text]) => text ?? '',
    );

  it.each([
    'rankings',
    'distribution',
    'tiers',
    'lifecycle-groups',
    'rfm-spend',
    'rfm-sums',
    'named-segments',
  ])('%s is drawn for desk and phone', (name) => {
    expect(charts[`charts/${name}.svg`]).toMatch(/^<svg .*<\/svg>$/su);
    expect(charts[`charts/${name}-narrow.svg`]).toMatch(/^<svg .*<\/svg>$/su);
  });

  it('prints mean and number into each cell that has customers, and a dash into the others', () => {
    const texts = textsOf('rfm-spend');
    expect(texts).toContain('£6,301');
    expect(texts).toContain('n 460');
    expect(texts.filter((text) => text === '–')).toHaveLength(5);
  });

  it('names the bands over their columns and the region in the distribution', () => {
    expect(textsOf('rfm-sums')).toEqual(
      expect.arrayContaining(['Low 3–6', '35% of people', '78% of revenue', '424']),
    );
    expect(textsOf('distribution')).toContain('51% of customers');
  });
});

// What a page makes of them stands in test/report/render-html.test.ts.
describe('hostile names in the views', () => {
  it.each(HOSTILE)('%j stays inside its own cell of the Markdown', (text) => {
    const lines = renderMarkdown({ ...modelSaying(text), scores: viewsSaying(text) }, format).split('\n');
    const views = lines.slice(
      lines.indexOf('## How customers buy'),
      lines.indexOf('## How far to trust this'),
    );
    expect(views.filter((line) => /^#{1,2} /u.test(line))).toHaveLength(5);
    const outsideCode = views.join('\n').replaceAll(/`[^`\n]*`/gu, '');
    expect(outsideCode).not.toMatch(/(?<!\\)<[a-z/!]/iu);
  });
});
