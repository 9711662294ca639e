import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { describeComparison } from '../../src/report/compare/describe-comparison.js';
import { describeReport } from '../../src/report/describe-report.js';
import type { ReportDocument } from '../../src/report/document.js';
import { describeExploration } from '../../src/report/explore/describe-exploration.js';
import { wordExploration } from '../../src/report/explore/word-exploration.js';
import { renderPage } from '../../src/report/html/render-page.js';
import { describeIndex } from '../../src/report/index/describe-index.js';
import { renderDocument } from '../../src/report/markdown/render-document.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { textsFor } from '../../src/words/catalogue.js';
import { createFormat } from '../../src/words/format.js';
import { pseudoTexts } from '../support/pseudo-texts.js';
import { viewsSaying } from '../support/saying-views.js';
import { COMPARISON } from './compare/comparison.js';
import { EXPLORATION, row } from './explore/exploration.js';
import { failedOn, indexOf, night, segment } from './index/sample-index.js';
import { modelSaying } from './models.js';

/** A locale whose figures and dates have no letters of ours, so that every letter is somebody's word. */
const format = createFormat('ja-JP', 'JPY', 'ja-JP');
const texts = pseudoTexts(textsFor('en-GB'));
/** All that data says. */
const SAID = '※';

/** Every text that a page shows or tells, but what comes from data or is code. */
function textsOn(document: ReportDocument): readonly string[] {
  const page = parseHTML(renderPage(document)).document;
  for (const part of page.querySelectorAll('script, style, code, bdi')) part.remove();
  const attributes = [...page.querySelectorAll('*')].flatMap((element) =>
    ['title', 'aria-label', 'alt', 'data-said', 'label'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const shown = [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent ?? ''),
  );
  const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return [...shown, ...attributes, description];
}

/** Names of files and moments of the clock are the same in every language. */
const NO_WORDS = /[\w/]+\.(?:csv|json|parquet|md)|\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/gu;

const hasPlainLetters = (text: string): boolean => /[a-z]/iu.test(text.replaceAll(NO_WORDS, ''));

const plainLetters = (document: ReportDocument): readonly string[] =>
  textsOn(document).filter(hasPlainLetters);

/** Markdown without its code, the addresses of its links and pictures. */
const plainLines = (document: ReportDocument): readonly string[] =>
  renderDocument(document)
    .replaceAll(/`[^`]*`|\]\([^)]*\)/gu, '')
    .split('\n')
    .filter(hasPlainLetters);

/** The same with every name said anew. */
const saying = <T>(value: T, names: readonly string[]): T =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) => (names.includes(key) ? SAID : part)) as T;

const said: ReportModel = { ...modelSaying(SAID), scores: viewsSaying(SAID) };
/** What a run words and keeps is worded by the run's own catalogue. */
const KEPT = ['name', 'text', 'eligibility', 'offer', 'channel', 'measure'];
const full: ReportModel = {
  ...said,
  movement: saying(said.movement, KEPT),
  segments: saying(said.segments, KEPT),
  steps: saying(said.steps, KEPT),
  files: saying(said.files, KEPT),
};
const MODELS: Readonly<Record<string, ReportModel>> = {
  'with all views, moves and alerts': full,
  'of a first run without views': { ...full, movement: null, alerts: [], scores: null },
  'by an earlier model, with hidden customers': {
    ...full,
    customerIds: { are: 'hidden', saltMark: null },
    model: {
      ...full.model,
      refitted: false,
      reason: 'steady',
      earlier: { run: SAID, snapshot: '2011-11-10T00:00:00' },
    },
  },
};

describe('a page in another language has no word that is not of the catalogue', () => {
  it.each(Object.keys(MODELS))('the report %s', (name) => {
    const document = describeReport(MODELS[name] ?? full, format, texts);
    expect(plainLetters(document)).toEqual([]);
    expect(plainLines(document)).toEqual([]);
  });

  it('the page of all runs', () => {
    const two = [segment('1', 1, 30), segment('2', 2, 70)];
    const nights = Array.from({ length: 29 }, (_, i) => night(i + 2, two));
    const runs = [...nights, night(31, two, { alerts: 1 })];
    const index = indexOf(runs, [failedOn(2), failedOn(31)]);
    const drafts = [night(31, two, { series: 'another' })];
    const document = describeIndex(saying({ ...index, drafts }, ['name']), () => format, texts);
    expect(plainLetters(document)).toEqual([]);
  });

  it('a comparison', () => {
    const comparison = {
      ...saying(COMPARISON, ['name']),
      first: { ...COMPARISON.first, id: '1' },
      second: { ...COMPARISON.second, id: '2' },
      differences: [
        { key: 'snapshot', first: ['2011-11-10'], second: ['2011-12-10'] },
        { key: 'without', first: [], second: [SAID] },
        { key: `versions.${SAID}`, first: ['1'], second: ['2'] },
        { key: 'told', first: [], second: [] },
        { key: 'seed', first: ['1'], second: ['2'] },
        { key: 'window', first: ['1'], second: ['2'] },
      ],
    };
    const document = describeComparison(comparison, format, texts);
    expect(plainLetters(document)).toEqual([]);
  });

  it('an exploration', () => {
    const words = { format, texts };
    const samples = { ...EXPLORATION.samples, stability: 900, resamples: 50 };
    const counts = [row(2, { stability: { ari: 0.9, jaccards: [0.7, 0.8], skipped: 0 } }), row(3)];
    const run = { ...EXPLORATION.run, id: SAID };
    const found = { ...EXPLORATION, run, samples, counts, winsorise: 0.01 };
    const exploration = { ...found, words: wordExploration(found, words) };
    expect(plainLetters(describeExploration(exploration, words))).toEqual([]);
  });
});
