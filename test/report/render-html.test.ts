import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.js';
import { createFormat } from '../../src/words/format.js';
import { viewsSaying } from '../support/saying-views.js';
import { largestModel } from './largest-model.js';
import { HOSTILE, modelSaying, modelWith } from './models.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');

interface Element {
  readonly tagName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
}

/** Elements by name with their attributes, as a browser would read them. */
function elementsOf(html: string): readonly Element[] {
  return [...parseHTML(html).document.querySelectorAll('*')];
}

/** The page's elements in order; where labels of the maps go depends on how long they are. */
const shapeOf = (elements: readonly Element[]): readonly string[] =>
  elements
    .map((element) => element.tagName.toLowerCase())
    .filter((name) => !['g', 'text', 'tspan', 'path'].includes(name));

const valuesOf = (elements: readonly Element[], attribute: string): readonly string[] =>
  elements.flatMap((element) =>
    [...element.attributes].filter(({ name }) => name === attribute).map(({ value }) => value),
  );

const values = (html: string, attribute: string): readonly string[] => valuesOf(elementsOf(html), attribute);

/** The page of a shop whose names all say the same, the views beside the clusters included. */
const pageSaying = (text: string): readonly Element[] =>
  elementsOf(renderHtml({ ...modelSaying(text), scores: viewsSaying(text) }, format));

describe('renderHtml', () => {
  it('asks nobody for anything', () => {
    const html = renderHtml(sampleModel, format).replaceAll('xmlns="http://www.w3.org/2000/svg"', '');
    expect(html).not.toMatch(/https?:|src=|@import|url\(|<link|<iframe|<object/iu);
  });

  it('allows its own style and script only, by their hashes', () => {
    const html = renderHtml(sampleModel, format);
    const hash = (element: string): string => {
      const [, text = ''] =
        new RegExp(`<${element}>([^<]*(?:<(?!/${element}>)[^<]*)*)</${element}>`, 'u').exec(html) ?? [];
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(html).toContain(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<style/gu)).toHaveLength(1);
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toMatch(/ style=| on[a-z]+=/u);
  });

  it('gives cells their exact figures to sort by, where the text alone would not do', () => {
    const html = renderHtml(sampleModel, format);
    const [segment] = sampleModel.segments;
    expect(html).toContain(`data-value="${Number(segment?.revenue)}"`);
    expect(html).toContain(`<meta name="stale-after" content="${sampleModel.freshness.staleAfter}"/>`);
  });

  it('takes the same text from every renderer run', () => {
    expect(renderHtml(sampleModel, format)).toBe(renderHtml(structuredClone(sampleModel), format));
  });

  describe('of hostile names', () => {
    const plain = shapeOf(pageSaying('Plain'));

    it.each(HOSTILE)('keeps %j inside its own cell', (text) => {
      const page = pageSaying(text);
      const shape = shapeOf(page);
      expect(shape).toEqual(plain);
      const attributes = page.flatMap((element) => [...element.attributes].map(({ name }) => name));
      expect(attributes.filter((name) => /^on|^style$/iu.test(name))).toEqual([]);
      expect(shape.filter((name) => name === 'script')).toHaveLength(1);
      expect(shape).not.toEqual(expect.arrayContaining(['img', 'iframe']));
      expect(valuesOf(page, 'href').filter((href) => !/^(?:#|\.\/)/u.test(href))).toEqual([]);
    });
  });

  it('isolates names from the writing around them and cuts long ones visibly', () => {
    expect(renderHtml(modelSaying('שלום'), format)).toContain('<bdi>שלום</bdi>');
    const long = renderHtml(modelSaying('z'.repeat(10_000)), format).replaceAll(/ href="[^"]*"/gu, '');
    expect(long).toContain('zzz…</bdi>');
    expect(long).not.toContain('z'.repeat(1_001));
  });

  it.each([2, 50])('has room for %d segments', (count) => {
    const html = renderHtml(modelWith(count), format);
    const ids = values(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/<article/gu)).toHaveLength(count);
    expect(html.length).toBeLessThan(1_500_000);
  });

  it('stays below 1.5 MB for the largest shop: 50 segments, long names, every view and picture full', () => {
    const html = renderHtml(largestModel('Wm'.repeat(60)), format);
    expect(html.match(/<article/gu)).toHaveLength(50);
    expect(html.length).toBeLessThan(1_500_000);
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
  });

  it('links to no anchor that is not there', () => {
    const html = renderHtml(sampleModel, format);
    const ids = values(html, 'id').map((id) => `#${id}`);
    expect(ids).toEqual(expect.arrayContaining(values(html, 'href').filter((href) => href.startsWith('#'))));
  });

  it('says at the top which checks failed', () => {
    const failing = {
      ...sampleModel,
      checks: [...sampleModel.checks, { name: 'Enough customers', passed: false, detail: '12 of 20' }],
    };
    const html = renderHtml(failing, format);
    expect(html).toContain('1 check failed: Enough customers.');
    expect(html).not.toContain('Checks passed.');
  });

  it('words other currencies and locales, small shops and losses', () => {
    const { totals } = sampleModel;
    const tiny = {
      ...sampleModel,
      shop: { currency: 'EUR', locale: 'de-DE' },
      totals: { ...totals, customers: 12, guestRevenue: '0.00', returnsOnlyCustomers: 0 },
      lines: { ...sampleModel.lines, guests: 0 },
      bridge: [{ kind: 'segments' as const, lines: 20, customers: 12, amount: '-0.03' }],
      steps: [],
    };
    const html = renderHtml(tiny, createFormat('de-DE', 'EUR'));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('−0,03\u00A0€');
    expect(html).toContain('12\u00A0customers');
    expect(html).toContain('Every purchase has a customer.');
    expect(html).toContain('No step reaches anybody tonight.');
  });
});
