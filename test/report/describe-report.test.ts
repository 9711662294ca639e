import { describe, expect, it } from 'vitest';
import { lastDay } from '../../src/report/describe/last-day.js';
import { describeReport } from '../../src/report/describe-report.js';
import { createFormat } from '../../src/words/format.js';
import { plainText } from '../../src/words/rich.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');
const said = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('describeReport', () => {
  it('opens with the window, how far the data reach and when they are too old', () => {
    const { dateline, headline } = describeReport(sampleModel, format);
    expect(said(plainText(dateline))).toBe(
      'Year to 9 Dec 2011 · data through 9 Dec 2011 · stale after 11 Dec 2011',
    );
    expect(said(plainText(headline))).toBe(
      'Checks passed. Net £7.99m from 4,260 customers. Guest orders (£1.37m) cannot be matched to a customer.',
    );
  });

  it('gives both ends of a window that is not a year', () => {
    const model = {
      ...sampleModel,
      run: { ...sampleModel.run, window: { from: '2011-06-10T00:00:00', to: '2011-12-10T00:00:00' } },
      method: { ...sampleModel.method, window: 'P6M' },
    };
    expect(said(plainText(describeReport(model, format).dateline))).toMatch(
      /^10 Jun[e]? 2011 to 9 Dec 2011 · /u,
    );
  });

  it('keeps terms of statistics off the first screen', () => {
    const { headline, front } = describeReport(sampleModel, format);
    expect(`${plainText(headline)} ${JSON.stringify(front)}`).not.toMatch(
      /median|quartile|cluster|centroid|silhouette|inertia|k-means|z-score|percentile/iu,
    );
  });

  it('says in a sentence what each picture shows', () => {
    const figures = describeReport(sampleModel, format).sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : [])),
    );
    expect(figures.map((figure) => said(plainText(figure.finding)))).toEqual([
      'Key accounts are 15% of the customers and bring 64% of the net revenue. The largest group, One-time tryers, is 40% of the customers and brings 6.3%.',
      'Key accounts and Mostly returned differ most; Steady regulars and Mid-range buyers with some returns are the nearest neighbours.',
      'From 54% (Mostly returned) to 97% (One-time tryers). The dot is the mean, the bar the middle half of the resamples.',
      '388,888 (72% of the 541,909 that were read) are sales or returns of known customers. The largest part set aside: guests, 127,360.',
      'From the segments’ £7.99m to £9.37m, the amount of every line in the window, with nothing left over.',
    ]);
  });
});

describe('lastDay', () => {
  it('is the day before a window that ends at midnight, else the day of its end', () => {
    expect(lastDay('2011-12-10T00:00:00')).toBe('2011-12-09');
    expect(lastDay('2012-03-01')).toBe('2012-02-29');
    expect(lastDay('2011-12-09T12:50:01')).toBe('2011-12-09');
  });
});
