import type { Format } from '../../words/format.js';
import { describeReport } from '../describe-report.js';
import type { ReportModel } from '../report-model.js';
import { renderDocument } from './render-document.js';

/**
 * The report in Markdown (GitHub's flavour, without HTML), in the same words and order as the HTML one. Its pictures
 * are the files that `renderCharts` gives.
 */
export const renderMarkdown = (model: ReportModel, format: Format): string =>
  renderDocument(describeReport(model, format));
