import { describe, expect, it } from 'vitest';
import { renderCharts } from '../../src/report/charts/render-charts.js';
import { renderHtml } from '../../src/report/html/render-html.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { createFormat } from '../../src/words/format.js';
import { readGolden } from './read-golden.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');

describe('the sample shop', () => {
  it('reads as reviewed in Markdown', () => {
    const markdown = renderMarkdown(sampleModel, format);
    expect(markdown).toBe(readGolden('report/sample.md', markdown));
  });

  it('reads as reviewed in HTML, style, script and pictures apart', () => {
    const html = renderHtml(sampleModel, format, {})
      .replace(/<style>[^<]*<\/style>/u, '<style></style>')
      .replace(/<script>.*?<\/script>/su, '<script></script>')
      .replaceAll(/sha256-[\w+/=]+/gu, 'sha256-…')
      .replaceAll(/<(?=section|h\d|p[ >]|t[rhd][ >]|li|d[td]|article|div|table|details|ul|ol|meta)/gu, '\n<');
    expect(html).toBe(readGolden('report/sample.html', html));
  });

  it('looks as reviewed', () => {
    const charts = renderCharts(sampleModel, format);
    for (const name of ['customers-and-revenue', 'profile-spend', 'lines-narrow', 'money']) {
      const svg = `${charts[`charts/${name}.svg`] ?? ''}
`;
      expect(svg).toBe(readGolden(`report/${name}.svg`, svg));
    }
  });
});
