import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import { openReport } from '../../../src/report/open-report.js';
import { renderReport } from '../../../src/report/render-report.js';
import {
  REPORT_SCHEMA_VERSION,
  type ReportModel,
  type SegmentSection,
} from '../../../src/report/report-model.js';
import { createFormat } from '../../../src/words/format.js';
import { sampleViews } from '../../support/sample-views.js';
import { sampleModel } from '../sample-model.js';
import { withNamedMoves } from '../sample-movement.js';

const FILE = '/shop/reports/a/report.json';
const sample: ReportModel = { ...sampleModel, schemaVersion: REPORT_SCHEMA_VERSION };
const full: ReportModel = {
  ...sample,
  ...withNamedMoves,
  scores: sampleViews,
  schemaVersion: REPORT_SCHEMA_VERSION,
};

/** A segment without what older versions did not tell. */
const forgetful = (segment: SegmentSection): SegmentSection => ({
  ...segment,
  instead: null,
  largestNetSpend: null,
  stability: segment.stability === null ? null : { ...segment.stability, worstTenth: null },
});

/** What is said of a text that is no report; null where it is one. */
function refusal(text: string): string | null {
  try {
    openReport(text, FILE);
    return null;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'data') return error.message;
    throw error;
  }
}

/** The report with another value at a path; without the key where none is given. */
function changed(path: readonly (string | number)[], value?: unknown): string {
  const content = structuredClone(full) as unknown;
  const parent = path.slice(0, -1).reduce((at, key) => Reflect.get(Object(at), key) as unknown, content);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return JSON.stringify(content);
}

describe('a report.json', () => {
  it.each([
    ['sample', sample],
    ['with everything', full],
  ])('%s is read as it was written, and gives the same pages', (_, model) => {
    const opened = openReport(JSON.stringify(model, null, 2), FILE);
    expect(opened).toEqual({ model, version: REPORT_SCHEMA_VERSION, leftOut: [] });
    const format = createFormat('en-GB', 'GBP');
    expect(renderReport(opened.model, format)).toEqual(renderReport(model, format));
  });

  it('of version 1.3 is read without movement and views, which it says', () => {
    const {
      alerts: _alerts,
      distributions: _spreads,
      customerIds: _ids,
      coverage: _coverage,
      ...old
    } = { ...full, schemaVersion: '1.3' };
    const { model, version, leftOut } = openReport(JSON.stringify(old), FILE);
    expect([version, leftOut]).toEqual(['1.3', ['movement', 'views']]);
    expect(model).toEqual({
      ...full,
      segments: full.segments.map(forgetful),
      alerts: [],
      coverage: null,
      distributions: [],
      movement: null,
      scores: null,
    });
  });

  it('of version 1.4 keeps its views, with "not known" for what it did not count', () => {
    const old = structuredClone(full) as unknown;
    const lifecycle = Object(Object(Object(old).scores).lifecycle) as object;
    for (const segment of Object(old).segments as SegmentSection[]) {
      for (const key of ['instead', 'largestNetSpend']) Reflect.deleteProperty(segment, key);
      Reflect.deleteProperty(Object(segment.stability), 'worstTenth');
    }
    Reflect.deleteProperty(lifecycle, 'backtest');
    Reflect.set(Object(old), 'schemaVersion', '1.4');
    for (const key of ['coverage', 'distributions', 'customerIds']) Reflect.deleteProperty(Object(old), key);
    const { model, leftOut } = openReport(JSON.stringify(old), FILE);
    expect([leftOut, model.coverage, model.distributions]).toEqual([[], null, []]);
    expect(model.segments).toEqual(full.segments.map(forgetful));
    expect(model.scores?.lifecycle).toEqual({ ...full.scores?.lifecycle, backtest: null });
  });

  it('of version 1.2 had no views, so that only the movement it has goes lost', () => {
    const { alerts: _alerts, distributions: _spreads, scores: _scores, ...old } = full;
    const open = (movement: unknown) =>
      openReport(JSON.stringify({ ...old, movement, schemaVersion: '1.2' }), FILE);
    expect(open(old.movement).leftOut).toEqual(['movement']);
    const { leftOut, model } = open(null);
    expect([leftOut, model.scores, model.alerts]).toEqual([[], null, []]);
  });

  it.each(['1.0', '1.1', '1.99', '2.0'])('of version %s is refused with what to do', (version) => {
    expect(refusal(changed(['schemaVersion'], version))).toMatch(
      `${FILE} is of version ${version}, and this Quintet knows 1.2, 1.3, 1.4`,
    );
    expect(refusal(changed(['schemaVersion'], version))).toContain(
      `, ${REPORT_SCHEMA_VERSION}; use the Quintet that wrote it, or run quintet segment for that night`,
    );
  });

  it.each([
    ['', 'it is no whole JSON'],
    [JSON.stringify(full).slice(0, 5000), 'it is no whole JSON'],
    ['[]', 'it has no schemaVersion'],
    ['"1.4"', 'it is no report'],
    ['null', 'it is no report'],
    ['{"schemaVersion": 1.4}', 'it has no schemaVersion'],
  ])('is refused where it is none: %j', (text, said) => {
    expect(refusal(text)).toBe(
      `${FILE} is damaged or no report: ${said}; restore it from a copy, or run quintet segment again`,
    );
  });

  it.each([
    [['totals', 'netSpend'], '12,00', 'totals.netSpend'],
    [['totals', 'customers'], -1, 'totals.customers'],
    [['run', 'snapshot'], '2011-13-10T00:00:00', 'run.snapshot'],
    [['run', 'window', 'to'], 'tomorrow', 'run.window.to'],
    [['shop', 'locale'], 'not a locale', 'shop.locale'],
    [['shop', 'currency'], 'pounds', 'shop.currency'],
    [['segments', 2, 'profile', 'spend', 'median'], undefined, 'segments[2].profile.spend.median'],
    [['segments', 0, 'rank'], 1e9, 'segments[0].rank'],
    [['segments', 0, 'rank'], 2, 'segments'],
    [['segments'], [], 'segments'],
    [['map', 'points', 0, 'rank'], 51, 'map.points[0].rank'],
    [['scores', 'rfm', 'cutPoints', 'recency'], [1], 'scores.rfm.cutPoints.recency'],
    [['movement', 'sincePrevious'], null, 'movement.sincePrevious'],
    [['method', 'versions', '\u001b[31m'], 7, 'method.versions.\\u001b[31m'],
  ])('names the key that is not what it should be: %j', (path, value, key) => {
    expect(refusal(changed(path, value))).toBe(
      `${FILE} is damaged or no report: ${key} is missing or not what it should be; restore it from a copy, or run quintet segment again`,
    );
  });

  it('is escaped like all data, whoever wrote it', () => {
    const evil = '<script>alert(1)</script>';
    const { model } = openReport(changed(['segments', 0, 'name'], evil), FILE);
    const pages = renderReport(model, createFormat('en-GB', 'GBP'));
    expect(pages['report.html']).toContain('&lt;script>alert(1)');
    for (const page of Object.values(pages)) expect(page).not.toContain(evil);
  });
});
