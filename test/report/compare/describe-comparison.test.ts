import { describe, expect, it } from 'vitest';
import { drawFigures } from '../../../src/report/charts/render-charts.js';
import type { Comparison } from '../../../src/report/compare/comparison.js';
import { describeComparison } from '../../../src/report/compare/describe-comparison.js';
import { renderPage } from '../../../src/report/html/render-page.js';
import { renderDocument } from '../../../src/report/markdown/render-document.js';
import { createFormat } from '../../../src/words/format.js';
import { readGolden } from '../read-golden.js';
import { COMPARISON } from './comparison.js';

const format = createFormat('en-GB', 'GBP');
const markdown = (comparison: Comparison) => renderDocument(describeComparison(comparison, format));

/** What stands before the tables: the part for those who read no further. */
const firstScreen = (comparison: Comparison) => markdown(comparison).split('## The segments')[0] ?? '';

describe('a comparison', () => {
  it('reads as reviewed', () => {
    const said = markdown(COMPARISON);
    expect(said).toBe(readGolden('report/compare.md', said));
  });

  it('begins without terms of statistics', () => {
    expect(firstScreen(COMPARISON)).not.toMatch(/rand|jaccard|index|cluster|centre|median|overlap/iu);
  });

  it('calls runs by their dates, else by the number of segments, else by their ids', () => {
    const { first, second } = COMPARISON;
    expect(firstScreen(COMPARISON)).toMatch(/\*\*10\sNov\s2011\*\*: net .* \*\*10\sDec\s2011\*\*: net/);
    const sameNight = { ...first, snapshot: second.snapshot };
    const fewer = { ...sameNight, segments: 2 };
    expect(firstScreen({ ...COMPARISON, first: fewer })).toMatch(/\*\*2\ssegments\*\*: net/);
    expect(firstScreen({ ...COMPARISON, first: sameNight })).toContain('**a**: net');
  });

  it('says first that a run saw only part of its window, unless both saw as much', () => {
    const whole = COMPARISON.second.coverage;
    const part = { dataBegin: '2011-06-01', windowDays: 365, coveredDays: 192 };
    const said = (first: typeof whole, second: typeof whole) =>
      firstScreen({
        ...COMPARISON,
        first: { ...COMPARISON.first, coverage: first },
        second: { ...COMPARISON.second, coverage: second },
      }).replaceAll('\u00A0', ' ');
    const only = 'run saw only 192 of the 365 days of its window: revenue and counts are not like for like.';
    expect(said(part, whole)).toContain(`## What changed\n\n- The first ${only}`);
    expect(said(null, part)).toContain(`- The second ${only}`);
    expect(said({ ...part, coveredDays: 162 }, part)).toContain(
      'first saw 162 of 365 days, the second 192 of 365 days',
    );
    for (const both of [whole, part, null]) expect(said(both, both)).not.toContain('like for like');
  });

  it('says where nothing changed', () => {
    const [pair] = COMPARISON.pairs;
    const same: Comparison = {
      ...COMPARISON,
      differences: [],
      figures: COMPARISON.figures.map((change) =>
        change.unit === 'money'
          ? { ...change, second: change.first, difference: '0.00' }
          : { ...change, second: change.first, difference: 0 },
      ),
      agreement: { ...COMPARISON.agreement, joined: 0, left: 0, stayed: 5, moved: 0, ari: 1 },
      pairs: pair === undefined ? [] : [{ ...pair, changes: [] }],
      onlyFirst: [],
      onlySecond: [],
      movers: [],
    };
    const said = firstScreen(same);
    expect(said).toContain('Net revenue is the same: £665.');
    expect(said).toContain('No segment changed its size.');
    expect(said).toContain('in the same segment or in its counterpart.');
    expect(said).toContain('The runs were made the same way.');
    expect(markdown(same)).toContain('Nobody is elsewhere.');
  });

  it('tells of ids that say something else than the customers, in one series only', () => {
    const said = markdown({ ...COMPARISON, isSameSeries: true });
    expect(said).toContain('Big (`s4`) is the counterpart of Big, which has another id (`s1`).');
    expect(said).toContain('The id `s2` is Small in the first run and New in the second');
    expect(markdown(COMPARISON)).not.toContain('which has another id');
  });

  it('escapes what came from data, in pages and pictures', () => {
    const evil = '<script>alert(1)</script>';
    const text = JSON.stringify(COMPARISON)
      .replaceAll('"Big"', JSON.stringify(evil))
      .replaceAll('"c"', JSON.stringify(evil));
    const document = describeComparison(JSON.parse(text) as Comparison, format);
    const charts = drawFigures(document);
    const pages = [renderPage(document, charts), ...Object.values(charts)];
    for (const page of pages) expect(page).not.toContain(evil);
  });
});
