import { expect, it } from 'vitest';
import type { Views } from '../../../src/scores/views.js';
import { inShop } from '../../support/run-quintet.js';

interface Report {
  readonly run: { readonly id: string };
  readonly scores: Views;
}

it(
  'customers are scored by the cut points of the night before where these are frozen',
  inShop(async (shop) => {
    await shop.write(
      'quintet.yaml',
      'sources: [shop.csv]\nclusters: {resamples: 0}\nscores: {thresholds: frozen}\n',
    );
    await shop.segment(['--quiet', '--snapshot', '2024-12-04']);
    const first = await shop.latestJson<Report>('report.json');
    await shop.segment(['--quiet', '--snapshot', '2024-12-10']);
    const second = await shop.latestJson<Report>('report.json');
    expect([first.scores.rfm?.thresholds, second.scores.rfm?.thresholds]).toEqual(['fitted', 'frozen']);
    expect(second.scores.rfm?.cutPoints).toEqual(first.scores.rfm?.cutPoints);
    expect(second.scores.rfm?.frozenSince).toEqual({
      run: first.run.id,
      snapshot: '2024-12-04T00:00:00',
    });
  }),
);
