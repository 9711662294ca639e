import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainCustomer } from '../../src/model/explain-customer.js';
import type { Model } from '../../src/model/model.js';
import { sampleModel } from './sample-model.js';

/** The sample with other segments, or with bounds for the spend. */
const withSegments = (...centroids: (readonly number[])[]): Model => ({
  ...sampleModel,
  segments: centroids.map((centroid, index) => {
    return { id: `s${index + 1}`, rank: index + 1, name: `Segment ${index + 1}`, centroid };
  }),
});
const drawnIn = (low: number, high: number): Model => ({
  ...sampleModel,
  features: sampleModel.features.map((feature, d) => (d === 0 ? { ...feature, low, high } : feature)),
});

const changesOf = (model: Model, ...values: number[]) =>
  explainCustomer(model, values, 2).changes.map(({ feature, from, to, into }) => [
    feature,
    from,
    to,
    into.id,
  ]);

describe('why a customer is in its segment', () => {
  // Spend 130 is z 0.6, five orders are z 0.5. The squared distances to the centres (2, 1), (0, 0.1) and (-1.5, -1/3)
  // are 1.96 + 0.25 = 2.21, 0.36 + 0.16 = 0.52, and 4.41 + 25/36.
  const { own, second, holds, changes } = explainCustomer(sampleModel, [130, 5], 2);

  it('is that its centre is the nearest', () => {
    expect(own.segment.id).toBe('s4');
    expect(own.distance).toBeCloseTo(Math.sqrt(0.52), 12);
    expect(second.segment.id).toBe('s1');
    expect(second.distance).toBeCloseTo(Math.sqrt(2.21), 12);
  });

  it('is split among the features, to the whole difference of the squared distances', () => {
    // Of 2.21 - 0.52 = 1.69 the spend makes 1.96 - 0.36 = 1.6 and the orders 0.25 - 0.16 = 0.09.
    expect(holds).toEqual([
      {
        feature: 'spend',
        value: 130,
        counted: 130,
        own: 100,
        second: 200,
        share: expect.closeTo(1.6 / 1.69, 12),
      },
      {
        feature: 'orders',
        value: 5,
        counted: 5,
        own: 4.2,
        second: 6,
        share: expect.closeTo(0.09 / 1.69, 12),
      },
    ]);
  });

  it('ends at the border, at the first value that suffices', () => {
    // Spend: the border with s1 is at z 0.6 + 1.69 / 4 = 1.0225, that is 151.125. Orders: at z 0.5 + 1.69 / 1.8, that is
    // 6.88; the one with s2 would be at -5.6 orders.
    expect(changes).toMatchObject([
      { feature: 'spend', from: 130, to: 151.13, into: { id: 's1' } },
      { feature: 'orders', from: 5, to: 7, into: { id: 's1' } },
    ]);
    expect(changes[0]?.size).toBeCloseTo(21.13 / 50, 12);
    expect(changes[1]?.size).toBe(1);
  });

  it('can be in spite of a feature: its share is below zero', () => {
    // z (-1.6, 0.5): 0.01 + 25/36 to s2, 2.56 + 0.16 to s4. The spend makes 2.55, the orders 0.16 - 25/36.
    const explained = explainCustomer(sampleModel, [20, 5], 2);
    const whole = 2.55 + 0.16 - 25 / 36;
    expect([explained.own.segment.id, explained.second.segment.id]).toEqual(['s2', 's4']);
    expect(explained.holds.map(({ share }) => share)).toEqual([
      expect.closeTo(2.55 / whole, 12),
      expect.closeTo((0.16 - 25 / 36) / whole, 12),
    ]);
  });

  it('can be nothing at all between two centres', () => {
    const explained = explainCustomer(withSegments([-1, 0], [1, 0]), [100, 4], 2);
    expect(explained.own.segment.id).toBe('s1');
    expect(explained.holds.map(({ share }) => share)).toEqual([null, null]);
    expect(explained.changes).toMatchObject([{ feature: 'spend', to: 100.01, into: { id: 's2' } }]);
  });
});

describe('changes that move a customer', () => {
  it('end where values are drawn in', () => {
    // The border with s1 is at 151.125, that with s2 at z 0.6 - (5.10444 - 0.52) / 3, that is 53.59.
    expect(changesOf(drawnIn(10, 151), 130, 5)).toEqual([
      ['orders', 5, 7, 's1'],
      ['spend', 130, 53.59, 's2'],
    ]);
    expect(changesOf(drawnIn(60, 151), 130, 5)).toEqual([['orders', 5, 7, 's1']]);
  });

  it('start from where a customer is, drawn in or not', () => {
    // 900 counts as 180, z 1.6: with s1; the border with s4 is where 0.5 orders-z leave it: z 1.0225.
    const explained = explainCustomer(drawnIn(0, 180), [900, 5], 2);
    expect(explained.holds[0]).toMatchObject({ value: 900, counted: 180 });
    expect(explained.changes[0]).toMatchObject({
      feature: 'spend',
      from: 900,
      to: 151.12,
      into: { id: 's4' },
    });
    expect(explained.changes[0]?.size).toBeCloseTo((180 - 151.12) / 50, 12);
  });

  it('name the segment of the value, even where whole numbers step over the first border', () => {
    // Centres at 4, 4.6 and 5 orders: the border is at 4.3, and 5 is the third's own centre.
    expect(changesOf(withSegments([0, 0], [0, 0.3], [0, 0.5]), 100, 4)).toEqual([['orders', 4, 5, 's3']]);
  });

  it('are none to values that a customer can’t have', () => {
    // The borders are at no order, and at a negative spend.
    expect(changesOf(withSegments([-1.9, -1], [-2.5, -2.1]), 1, 2)).toEqual([]);
  });

  it('are none along a feature that is the same for all', () => {
    const model = withSegments([0, -1], [0, 1]);
    const features = model.features.map((feature, d) => (d === 1 ? { ...feature, constant: true } : feature));
    expect(changesOf({ ...model, features }, 100, 4)).toEqual([]);
  });

  it('are the nearest that suffice, whatever the customer', () => {
    const cents = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 20 }), (spend, orders) => {
        const values = [spend / 100, orders];
        const { own, changes } = explainCustomer(sampleModel, values, 2);
        for (const { feature, from, to, into } of changes) {
          const d = feature === 'spend' ? 0 : 1;
          const at = (value: number) => explainCustomer(sampleModel, values.with(d, value), 2).own.segment.id;
          expect(at(to)).toBe(into.id);
          const [step, before] = [d === 0 ? 0.01 : 1, Math.sign(from - to)];
          expect(at(Math.round((to + before * step) * 100) / 100)).toBe(own.segment.id);
        }
      }),
    );
  });
});
