import { expect, it } from 'vitest';
import { distancesTo } from '../../src/clusters/refine-centroids.js';
import { DEFAULT_TRANSFORMS, type FeatureName } from '../../src/config/configuration.js';
import { buildMatrix } from '../../src/features/build-matrix.js';
import { buildModel } from '../../src/model/build-model.js';
import { measureDrift } from '../../src/model/measure-drift.js';
import { openModel } from '../../src/model/open-model.js';
import { scoreCustomers } from '../../src/model/score-customers.js';
import { sealModel } from '../../src/model/seal-model.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { settleCutPoints } from '../../src/scores/settle-cut-points.js';
import { fragment } from '../../src/warehouse/sql.js';
import { statement } from '../../src/warehouse/statements.js';
import type { Shop } from '../support/online-retail.js';

const NAMES: FeatureName[] = ['spend', 'orders', 'return_ratio'];

/** What a model of the bundled year says of its own customers. */
export function expectFrozenModel(shop: () => Shop): void {
  it('is kept whole by a model: its customers are scored as they were assigned', async () => {
    const { engine, period } = shop();
    const specs = NAMES.map((name) => ({ name, transform: DEFAULT_TRANSFORMS[name] }));
    const features = await buildMatrix(engine, specs);
    // By any centres at all.
    const centroids = [
      [1.4, 1.5, 0.2],
      [0.2, 0.1, -0.4],
      [-0.9, -0.8, -0.5],
      [0, 0, 1.2],
      [-0.9, -0.3, 3.9],
    ];
    const select = statement('clusters/assignments', { distances: distancesTo(centroids) });
    await engine.createTable('assignments', select);
    const settings = { monetary: 'net', thresholds: 'fitted', grid: null } as const;
    const settled = await settleCutPoints(engine, settings, null, []);
    await scoreRfm(engine, settled);
    const model = await buildModel(engine, {
      run: { id: 'facts', series: 'facts', snapshot: period.to },
      configuration: {
        window: 'P1Y',
        currency: 'GBP',
        lines: { voidWithin: null, voidWithinSeconds: null, adjustments: [], duplicates: 'keep' },
      },
      features,
      segments: centroids.map((centroid, index) => {
        return { id: `s${index + 1}`, rank: index + 1, name: `Segment ${index + 1}`, centroid };
      }),
      scores: settled,
      versions: {},
    });
    const opened = openModel(sealModel(model), 'model.json');
    const scored = await scoreCustomers(engine, opened);
    expect(scored.reduce((sum, { customers }) => sum + customers, 0)).toBe(4_260);
    for (const { customers } of scored) expect(customers).toBeGreaterThan(20);
    const [other] = await engine.query(
      fragment(`select count(*) as customers from scores inner join assignments
        on scores.customer_id = assignments.customer_id where scores.segment_rank <> assignments.cluster`),
    );
    expect(other?.['customers']).toBe(0);
    const [same] = await engine.query(
      fragment(`select count(*) as customers, count(distinct scores.rfm_sum) as sums
        from scores inner join rfm_scores using (customer_id, recency_score, frequency_score, monetary_score, rfm_sum, rfm_band)`),
    );
    expect(same).toEqual({ customers: 4_260, sums: 13 });
    expect((await measureDrift(engine, opened)).map(({ psi }) => psi)).toEqual([0, 0, 0]);
    await scoreCustomers(engine, { ...opened, scores: null });
    const [unscored] = await engine.query(
      fragment(
        'select count(rfm_sum) + count(rfm_band) + count(recency_score) as scored, count(*) as customers from scores',
      ),
    );
    expect(unscored).toEqual({ scored: 0, customers: 4_260 });
  });
}
