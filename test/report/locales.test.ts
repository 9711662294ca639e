import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { createFormat } from '../../src/words/format.js';
import { sampleViews } from '../support/sample-views.js';
import { movedModel } from './sample-movement.js';

const NO_FIGURE = /.{0,20}(?:NaN|undefined|Infinity|\[object|\uFFFD).{0,20}/gu;

const modelFor = (locale: string, currency: string) => ({
  ...movedModel,
  scores: sampleViews,
  shop: { locale, currency },
});

const htmlFor = (locale: string, currency: string) =>
  renderHtml(modelFor(locale, currency), createFormat(locale, currency));

/** What the page's script sorts the cells of numbers by. */
const sortedBy = (html: string): readonly number[] =>
  [...parseHTML(html).document.querySelectorAll('table:not(.measures,.courses,.runs) td.number')].map(
    (cell) =>
      Number.parseFloat(cell.getAttribute('data-value') ?? (cell.textContent ?? '').replaceAll(',', '')),
  );

const inPounds = sortedBy(htmlFor('en-GB', 'GBP'));

describe.each([
  ['de-DE', 'EUR'],
  ['fr-CA', 'CAD'],
  ['ja-JP', 'JPY'],
  ['ar-EG', 'EGP'],
  ['fa-IR', 'IRR'],
  ['en-IN', 'INR'],
])('a report of a shop in %s', (locale, currency) => {
  const html = htmlFor(locale, currency);
  const root = parseHTML(html).document.documentElement;

  it('says in which language its words are', () => {
    expect(root.getAttribute('lang')).toBe(locale === 'en-IN' ? 'en-IN' : 'en');
  });

  it('has every figure, in pages and Markdown', () => {
    for (const part of root.querySelectorAll('script, style')) part.remove();
    expect((root.textContent ?? '').match(NO_FIGURE)).toBeNull();
    const markdown = renderMarkdown(modelFor(locale, currency), createFormat(locale, currency));
    expect(markdown.match(NO_FIGURE)).toBeNull();
  });

  it('sorts by the same numbers', () => {
    const values = sortedBy(html);
    expect(values).toHaveLength(inPounds.length);
    // Yen and rials are whole.
    const far = values.filter((value, i) => {
      const expected = inPounds[i] ?? NaN;
      const isNone = Number.isNaN(value) && Number.isNaN(expected);
      return !isNone && !(Math.abs(value - expected) <= Math.max(0.5, Math.abs(expected) * 0.005));
    });
    expect(far).toEqual([]);
  });
});
