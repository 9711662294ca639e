import type { Format } from '../../words/format.js';
import type { Charts } from '../charts/render-charts.js';
import { describeReport } from '../describe-report.js';
import type { ReportModel } from '../report-model.js';
import { renderPage } from './render-page.js';

/**
 * The report as one self-contained HTML file.
 *
 * @param charts pictures by path as `renderCharts` gives them; drawn here when left out
 */
export function renderHtml(model: ReportModel, format: Format, charts?: Charts): string {
  return renderPage(describeReport(model, format), charts);
}
