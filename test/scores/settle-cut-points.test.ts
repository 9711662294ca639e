import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepCutPoints } from '../../src/scores/keep-cut-points.js';
import { readRfm } from '../../src/scores/read-rfm.js';
import { scoreRfm } from '../../src/scores/score-rfm.js';
import { type KeptCutPoints, settleCutPoints } from '../../src/scores/settle-cut-points.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from '../support/engine.js';
import { giveFeatures } from './give-features.js';
import { families, giveSteps } from './give-steps.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openMemoryEngine();
  const customers = [1, 2, 3, 4, 5, 6].map((place) => ({
    id: String(place),
    recency: place * 10,
    orders: place,
    gross: String(place * 200),
    net: String(place * 100),
  }));
  await giveFeatures(engine, customers);
});
afterAll(() => engine.close());

/** The fifths of the six, at the 2nd to 5th of them. */
const FITTED = { recency: [20, 30, 40, 50], frequency: [2, 3, 4, 5], monetary: [200, 300, 400, 500] };
const fitted = { monetary: 'net', thresholds: 'fitted', grid: null } as const;
const frozen = { monetary: 'net', thresholds: 'frozen', grid: null } as const;

const kept: KeptCutPoints = {
  monetary: 'net',
  cutPoints: { recency: [1, 2, 3, 4], frequency: [1, 1, 1, 9], monetary: [100, 150, 150.5, 600] },
  grid: { frequency: [7], monetary: [1, 2] },
  run: '20111201T021500Z',
  snapshot: '2011-12-01T00:00:00',
};
const tonight = { id: '20111210T021500Z', snapshot: '2011-12-10T00:00:00' };

describe('settled cut points', () => {
  it('are tonight’s, whatever an earlier run had', async () => {
    expect(await settleCutPoints(engine, fitted, kept, [])).toEqual({
      monetary: 'net',
      thresholds: 'fitted',
      frozenSince: null,
      cutPoints: FITTED,
      grid: {},
    });
  });

  it('are an earlier run’s when frozen, and say whose', async () => {
    const settled = await settleCutPoints(engine, frozen, kept, []);
    const { run, snapshot, cutPoints } = kept;
    expect(settled).toMatchObject({ thresholds: 'frozen', frozenSince: { run, snapshot }, cutPoints });
    // Tonight's model keeps them as those of the earlier run, so that tomorrow still says so.
    expect(keepCutPoints(settled, tonight)).toEqual({ ...kept, grid: {} });
  });

  it('are tonight’s when frozen and there are none, or for the other monetary', async () => {
    const first = await settleCutPoints(engine, frozen, null, []);
    expect(first).toMatchObject({ thresholds: 'fitted', frozenSince: null, cutPoints: FITTED });
    expect(keepCutPoints(first, tonight)).toMatchObject({ run: tonight.id, snapshot: tonight.snapshot });
    const gross = await settleCutPoints(engine, { ...frozen, monetary: 'gross' }, kept, []);
    expect(gross).toMatchObject({ monetary: 'gross', thresholds: 'fitted' });
    expect(gross.cutPoints.monetary).toEqual([400, 600, 800, 1000]);
  });

  it('are those that were given', async () => {
    const thresholds = { recency: [1, 2, 3, 25], frequency: [1, 2, 2, 5], monetary: [0, 100, 300, 599.99] };
    const settled = await settleCutPoints(engine, { ...fitted, thresholds }, kept, []);
    expect(settled).toMatchObject({ thresholds: 'fixed', frozenSince: null, cutPoints: thresholds });
    await scoreRfm(engine, settled);
    const rows = await engine.query(
      fragment(`select recency_score, frequency_score, monetary_score from rfm_scores order by customer_id`),
    );
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      '2 1 2', // 10 days, 1 order, 100
      '2 2 3',
      '1 4 3', // 30 days: four below; 3 orders: 1, 2, 2; 300: 0, 100
      '1 4 4',
      '1 4 4',
      '1 5 5',
    ]);
    await giveSteps(engine);
    const { emptyScores, scoreCustomers } = await readRfm(engine, settled, { lapsingDays: 90, families });
    expect(scoreCustomers.recency).toEqual([4, 2, 0, 0, 0]);
    expect(emptyScores).toEqual([
      { measure: 'recency', scores: [3, 4, 5] },
      { measure: 'frequency', scores: [3] },
      { measure: 'monetary', scores: [1] },
    ]);
  });

  it('of a grid with another number of bins are its own', async () => {
    const axes = [
      { measure: 'recency', bins: 5 },
      { measure: 'frequency', bins: 2 },
      { measure: 'monetary', bins: 4 },
    ] as const;
    // Place 2.5 of 1 to 6; places 1.25, 2.5 and 3.75 of 100 to 600.
    const own = { frequency: [3.5], monetary: [225, 350, 475] };
    expect((await settleCutPoints(engine, fitted, kept, axes)).grid).toEqual(own);
    // The earlier run had two bins of frequency too, but three of monetary.
    expect((await settleCutPoints(engine, frozen, kept, axes)).grid).toEqual({ ...own, frequency: [7] });
    const thresholds = kept.cutPoints;
    expect((await settleCutPoints(engine, { ...fitted, thresholds }, kept, axes)).grid).toEqual(own);
  });
});
