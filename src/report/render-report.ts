import type { Format } from '../words/format.js';
import { renderCharts } from './charts/render-charts.js';
import { renderHtml } from './html/render-html.js';
import { renderMarkdown } from './markdown/render-markdown.js';
import type { ReportModel } from './report-model.js';

/** The files that a report is read in, as texts by their paths in its folder: pictures, Markdown, HTML. */
export function renderReport(model: ReportModel, format: Format): Readonly<Record<string, string>> {
  const charts = renderCharts(model, format);
  return {
    ...charts,
    'report.md': renderMarkdown(model, format),
    'report.html': renderHtml(model, format, charts),
  };
}
