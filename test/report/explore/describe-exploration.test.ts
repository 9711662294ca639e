import { describe, expect, it } from 'vitest';
import { describeExploration } from '../../../src/report/explore/describe-exploration.js';
import type { Exploration } from '../../../src/report/explore/exploration.js';
import { renderPage } from '../../../src/report/html/render-page.js';
import { wordingFor } from '../../../src/words/wording.js';
import { EXPLORATION, row } from './exploration.js';

const pounds = wordingFor('en-GB', 'GBP');
/** The page without its own script. */
const render = (exploration: Exploration): string =>
  renderPage(describeExploration(exploration, pounds)).replace(/<script>.*?<\/script>/su, '');

describe('the page of an exploration', () => {
  it('has what the figures say, and each figure', () => {
    const html = render(EXPLORATION);
    for (const words of ['The first sentence.', 'The second sentence.', '1,500', '1.000 ± 0.100', '0.480'])
      expect(html).toContain(words);
    // The preferred ones: silhouette, Calinski–Harabasz, Davies–Bouldin, gap.
    expect(html.match(/<td[^>]*><strong>/g)).toHaveLength(4);
    expect(html).not.toContain('Jaccard');
  });

  it('is one file that may load nothing, without scripts but the page’s own', () => {
    const html = render(EXPLORATION);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('has a curve a criterion, with the preferred point labelled', () => {
    const html = render(EXPLORATION);
    expect(html.match(/<svg /g)).toHaveLength(6);
    expect(html).toContain('>2: 0.48</text>');
    const samples = { ...EXPLORATION.samples, stability: 900, resamples: 50 };
    const counts = [row(2, { stability: { ari: 0.9, jaccards: [0.7, 0.8], skipped: 0 } }), row(3)];
    const judged = render({ ...EXPLORATION, samples, counts });
    expect(judged.match(/<svg /g)).toHaveLength(7);
    expect(judged).toContain('0.700');
  });

  it('copes with a single number, and with figures that are not defined', () => {
    const counts = [row(2, { calinskiHarabasz: null, daviesBouldin: null, gap: null })];
    const html = render({ ...EXPLORATION, counts, preferences: [] });
    expect(html).toContain('Gap statistic. Not defined here.');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('escapes what came from outside', () => {
    const hostile = '<script>alert("x")</script>';
    const feature: unknown = { name: hostile, transform: 'none' };
    const html = render({
      ...EXPLORATION,
      features: [feature as Exploration['features'][number]],
      run: { ...EXPLORATION.run, id: hostile },
      words: [hostile, hostile],
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script>');
  });
});
