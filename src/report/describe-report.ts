import type { Format } from '../words/format.js';
import { type Texts, languageOf, textsFor } from '../words/catalogue.js';
import { describeCards } from './describe/describe-cards.js';
import { describeDateline, describeFront, describeHeadline } from './describe/describe-front.js';
import { describeMap } from './describe/describe-map.js';
import { describeGlossary } from './describe/describe-glossary.js';
import { describeMethod } from './describe/describe-method.js';
import { describeMovement } from './describe/describe-movement.js';
import { describeProfiles, describeRevenue } from './describe/describe-pictures.js';
import { describeQuality } from './describe/describe-quality.js';
import { describeTrust } from './describe/describe-trust.js';
import { describeViews } from './describe/views/describe-views.js';
import { linkTerms } from './describe/link-terms.js';
import { type Wording, nameOf } from './describe/wording.js';
import { data } from '../words/rich.js';
import type { ReportDocument, SegmentFilter } from './document.js';
import type { ReportModel } from './report-model.js';

/**
 * Words the report: what it says and in which order, for any renderer.
 *
 * @param texts those of the shop's language when left out
 */
export function describeReport(
  model: ReportModel,
  format: Format,
  texts: Texts = textsFor(model.shop.locale),
): ReportDocument {
  const words = { format, texts };
  const { document, used } = linkTerms(describeAll(model, words), texts.glossary.terms);
  return { ...document, sections: [...document.sections, describeGlossary(used, words)] };
}

function describeAll(model: ReportModel, words: Wording): ReportDocument {
  const { texts, format } = words;
  const { locale } = model.shop;
  const { staleAfter } = model.freshness;
  return {
    language: languageOf(locale, texts),
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
    ],
    segments: model.segments.length,
    locale,
    stale: { after: staleAfter.slice(0, 10), warning: texts.page.stale(format.date(staleAfter)) },
    filter: describeFilter(model, words),
  };
}

function describeFilter({ segments }: ReportModel, { texts }: Wording): SegmentFilter {
  const { said, ...filter } = texts.page.filter;
  const choices = segments.map((segment) => {
    return { rank: segment.rank, name: [data(segment.name)], said: said(nameOf(segment)) };
  });
  return { ...filter, until: 'map', segments: choices };
}
