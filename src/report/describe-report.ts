import type { Format } from '../words/format.js';
import { type Texts, textsEn } from '../words/texts-en.js';
import { describeCards } from './describe/describe-cards.js';
import { describeDateline, describeFront, describeHeadline } from './describe/describe-front.js';
import { describeMap } from './describe/describe-map.js';
import { describeGlossary, describeMethod } from './describe/describe-method.js';
import { describeMovement } from './describe/describe-movement.js';
import { describeProfiles, describeRevenue } from './describe/describe-pictures.js';
import { describeQuality } from './describe/describe-quality.js';
import { describeTrust } from './describe/describe-trust.js';
import { describeViews } from './describe/views/describe-views.js';
import type { ReportDocument } from './document.js';
import type { ReportModel } from './report-model.js';

/** Words the report: what it says and in which order, for any renderer. */
export function describeReport(model: ReportModel, format: Format, texts: Texts = textsEn): ReportDocument {
  const words = { format, texts };
  const { locale } = model.shop;
  return {
    language: locale.split('-')[0] === texts.language ? locale : texts.language,
    title: texts.title,
    dateline: describeDateline(model, words),
    headline: describeHeadline(model, words),
    healthy: model.checks.every((check) => check.passed),
    labels: { skip: texts.skip, contents: texts.contents, dataTable: texts.dataTable },
    front: describeFront(model, words),
    sections: [
      describeCards(model, words),
      ...describeMovement(model, words),
      describeRevenue(model, words),
      describeProfiles(model, words),
      describeMap(model, words),
      ...describeViews(model, words),
      describeTrust(model, words),
      describeQuality(model, words),
      describeMethod(model, words),
      describeGlossary(model, words),
    ],
    segments: model.segments.length,
  };
}
