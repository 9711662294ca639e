import { describe, expect, it } from 'vitest';
import { renderCharts } from '../../src/report/charts/render-charts.js';
import { describeReport } from '../../src/report/describe-report.js';
import { renderHtml } from '../../src/report/html/render-html.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { createFormat } from '../../src/words/format.js';
import { sampleViews } from '../support/sample-views.js';
import { readGolden } from './read-golden.js';
import { monthAgo, movedModel, sincePrevious } from './sample-movement.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');
const markdownOf = (model: ReportModel) => renderMarkdown(model, format).replaceAll('\u00A0', ' ');
const moved = (changes: Partial<NonNullable<ReportModel['movement']>>): ReportModel =>
  movedModel.movement === null
    ? movedModel
    : { ...movedModel, movement: { ...movedModel.movement, ...changes } };

describe('a first run', () => {
  it('says nothing of moves, changes or alerts', () => {
    const { front, sections } = describeReport(sampleModel, format);
    expect(front.map(({ id }) => id)).toEqual(['this-week', 'segments']);
    expect(sections.map(({ id }) => id)).not.toContain('movement');
    expect(markdownOf(sampleModel)).not.toContain('Changed in');
  });
});

describe('a run with a history', () => {
  it('reads as reviewed', () => {
    const markdown = renderMarkdown(movedModel, format);
    const section = markdown.slice(
      markdown.indexOf('## How they move'),
      markdown.indexOf('## Customers beside revenue'),
    );
    expect(section).toBe(readGolden('report/movement.md', section));
  });

  it('has alerts before what to do, and what changed before trust', () => {
    const { front, sections } = describeReport(movedModel, format);
    expect(front.map(({ id }) => id)).toEqual(['alerts', 'this-week', 'segments']);
    expect(sections.slice(0, 2).map(({ id }) => id)).toEqual(['cards', 'movement']);
    expect(markdownOf(movedModel)).toContain(
      '**Changed in 31 days:** [171 customers](#who-has-fallen-silent) (£129,455) passed ' +
        '110 days without an order, longer than 9 in 10 pauses between orders here; ' +
        'the largest part of the money: 80 customers of Steady regulars (£102,268).',
    );
  });

  it('says so where nobody, or one segment’s customers fell silent, or nothing can be said yet', () => {
    const only = monthAgo.silenced.slice(0, 1);
    expect(markdownOf(moved({ monthAgo: { ...monthAgo, silenced: only } }))).toContain(
      '**Changed in 31 days:** [80 customers](#who-has-fallen-silent) of Steady regulars (£102,268) passed 110 days without an order, longer than 9 in 10 pauses between orders here.',
    );
    expect(markdownOf(moved({ monthAgo: { ...monthAgo, silenced: [] } }))).toContain(
      '**Changed in 31 days:** nobody passed 110 days without an order.',
    );
    const early = markdownOf(moved({ monthAgo: null }));
    expect(early).toContain('**Changed in 30 days:** this can’t be said yet');
    expect(early).toContain('There is no run of a month ago yet to compare with.');
    expect(early).toContain('### Where did the customers of 9 Dec 2011 go?');
  });

  it('shows who fell silent by their segments of tonight, and says no more than is known of days that were set', () => {
    expect(markdownOf(movedModel)).toContain('| All             |       171 |    £129,455 |');
    expect(markdownOf(moved({ monthAgo: { ...monthAgo, silenced: [] } }))).not.toContain('fallen silent');
    const rhythm = { ...movedModel.rhythm, source: 'configured' } as const;
    expect(markdownOf({ ...movedModel, rhythm })).toContain(
      'passed 110 days without an order; the largest part of the money',
    );
  });

  it('blames time only where a feature grows with it', () => {
    const aged = moved({ aged: 3 });
    expect(markdownOf(aged)).toMatch(/- 3 customers did nothing: purchases left the \[?window\]?[^,]*$/mu);
    const [feature] = aged.clustering.features;
    if (feature === undefined) throw new Error('the sample has no feature');
    const features = [...aged.clustering.features, { ...feature, name: 'recency_days' }];
    const timed = { ...aged, clustering: { ...aged.clustering, features } };
    expect(markdownOf(timed)).toMatch(/- 3 customers did nothing: .*, or more days went by$/mu);
  });

  it('tells a run once that is both the previous one and that of a month ago', () => {
    const both = markdownOf(moved({ sincePrevious: monthAgo }));
    expect(both.match(/\(rows\) and are tonight/gu)).toHaveLength(1);
    expect(markdownOf(movedModel).match(/\(rows\) and are tonight/gu)).toHaveLength(2);
  });

  it('says where named segments were not kept', () => {
    const scores = sampleViews;
    const kept = moved({ monthAgo: { ...monthAgo, named: monthAgo.clusters } });
    const text = markdownOf({ ...kept, scores });
    expect(text).toContain('### Where did the named segments of 9 Nov 2011 go?');
    expect(text).toContain('The run as of 9 Dec 2011 did not keep its named segments');
  });
});

describe('the picture of flows', () => {
  it('has a band for each flow, and every group by name', () => {
    const charts = renderCharts(movedModel, format);
    for (const name of ['moves-clusters', 'moves-clusters-narrow']) {
      const svg = charts[`charts/${name}.svg`] ?? '';
      expect(svg.match(/<path /gu)).toHaveLength(12);
      expect(svg.match(/<rect /gu)).toHaveLength(12);
      for (const said of ['Key accounts', 'Joined', 'Left', 'Tonight', '1,700']) expect(svg).toContain(said);
      expect(svg).not.toContain('NaN');
    }
  });

  it('is drawn when nobody is left of a group, and when everybody joined', () => {
    const alone = { id: 's1', name: 'Only', customers: 3 };
    const clusters = {
      before: [{ ...alone, customers: 0 }],
      tonight: [alone],
      flows: [{ from: null, to: 's1', customers: 3, netSpend: '1.00', netSpendBefore: null }],
    };
    const charts = renderCharts(moved({ monthAgo: { ...monthAgo, clusters } }), format);
    expect(charts['charts/moves-clusters.svg']).not.toContain('NaN');
  });

  it('draws and lists only the largest of very many', () => {
    const groups = Array.from({ length: 50 }, (_, i) => ({ id: `s${i}`, name: `S ${i}`, customers: 50 }));
    const flows = groups.flatMap(({ id: from }) =>
      groups.map(({ id: to }) => ({ from, to, customers: 1, netSpend: '1.00', netSpendBefore: '1.00' })),
    );
    const many = { ...sincePrevious, clusters: { before: groups, tonight: groups, flows } };
    const html = renderHtml(moved({ sincePrevious: many, monthAgo: null }), format);
    expect(html).toContain('Only the 80 largest flows are drawn.');
    expect(html.length).toBeLessThan(1_500_000);
  });
});
