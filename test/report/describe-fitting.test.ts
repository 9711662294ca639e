import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import type { ModelSection } from '../../src/report/report-model.js';
import { createFormat } from '../../src/words/format.js';
import { sampleModel } from './sample-model.js';

const DRIFT: ModelSection['drift'] = [
  { feature: 'spend', psi: 0.0123 },
  { feature: 'orders', psi: 0.31 },
];
const EARLIER = { run: 'run-before', snapshot: '2011-12-03T00:00:00' };

function method(model: Partial<ModelSection>): string {
  const whole = renderMarkdown(
    { ...sampleModel, model: { ...sampleModel.model, ...model } },
    createFormat('en-GB', 'GBP'),
  );
  const [, section = ''] = whole
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\[([^\]]*)\]\(#words-used-here\)/gu, '$1')
    .split('### How segments are found');
  return section.split('###')[0] ?? '';
}

describe('how segments are found', () => {
  it('says of a first run that there was nothing to compare with', () => {
    const text = method({});
    expect(text).toContain('It was started 100 times');
    expect(text).toContain('The segments were found anew, for there was no earlier model.');
    expect(text).toContain('The start with the lowest is kept.');
    expect(text).not.toContain('Population stability index');
  });

  it('says by which model customers were assigned, and shows how far they have drifted', () => {
    const text = method({ refitted: false, reason: 'steady', earlier: EARLIER, drift: DRIFT });
    expect(text).toContain('those of the model that run `run-before` made as of 3 Dec 2011');
    expect(text).not.toContain('It was started');
    expect(text).not.toContain('The start with the lowest is kept.');
    expect(text).toContain('until customers drift from it, and no index is above 0.25.');
    expect(text).toMatch(/\| Gross spend +\| +0\.0123 \| +0\.25 \|/);
    expect(text).toMatch(/\| Orders +\| +0\.31 \| +0\.25 \|/);
    expect(text).toContain('Tonight’s customers against those of the earlier model, as of 3 Dec 2011');
  });

  it.each([
    ['always', 'as the configuration asks for each run'],
    ['drifted', 'customers have drifted from the earlier model: an index is above 0.25'],
    ['due', 'the earlier model is as old as the configuration allows'],
    ['emptied', 'by the earlier model one of them would have nobody'],
  ] as const)('says why they were found anew: %s', (reason, said) => {
    const text = method({ refitted: true, reason, earlier: EARLIER, drift: DRIFT });
    expect(text).toContain(said);
    expect(text).toContain('It was started 100 times');
    expect(text).toContain('Population stability index');
  });
});
