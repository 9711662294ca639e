import { describe, expect, it } from 'vitest';
import { segmentColours } from '../../src/report/charts/palette.js';
import { placeLabels } from '../../src/report/charts/place-labels.js';
import { renderCharts } from '../../src/report/charts/render-charts.js';
import { createScale } from '../../src/report/create-scale.js';
import { createFormat } from '../../src/words/format.js';
import { modelSaying, modelWith } from './models.js';
import { sampleModel } from './sample-model.js';

const format = createFormat('en-GB', 'GBP');

describe('renderCharts', () => {
  it('gives every picture a title and its finding in words', () => {
    const charts = renderCharts(sampleModel, format);
    expect(Object.keys(charts)).toHaveLength(14);
    for (const svg of Object.values(charts)) {
      expect(svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" aria-labelledby="[\w-]+ [\w-]+"/u,
      );
      expect(svg).toMatch(/<title id="[\w-]+-title">[^<]+\?<\/title><desc id="[\w-]+-desc">[^<]+<\/desc>/u);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|href=/u);
    }
    expect(charts['charts/customers-and-revenue.svg']).toContain('Key accounts are 15% of the customers');
  });

  it('is the same every time', () => {
    expect(renderCharts(sampleModel, format)).toEqual(renderCharts(structuredClone(sampleModel), format));
  });

  it('stays small however many customers there are', () => {
    const points = Array.from({ length: 20_000 }, (_, i) => ({
      x: Math.sin(i),
      y: Math.cos(i * 7),
      rank: 1 + (i % 5),
    }));
    const charts = renderCharts({ ...sampleModel, map: { ...sampleModel.map, points } }, format);
    expect((charts['charts/segment-map.svg'] ?? '').length).toBeLessThan(40_000);
  });

  it('draws losses, zeros and a shop where all are alike', () => {
    const [first, ...rest] = sampleModel.segments;
    if (first === undefined) throw new Error('the sample has no segments');
    const none = { q1: '0.00', median: '0.00', q3: '0.00' };
    const loss = {
      ...first.profile,
      spend: { q1: '-900.00', median: '-20.00', q3: '0.00' },
      averageOrderValue: none,
    };
    const model = {
      ...sampleModel,
      segments: [{ ...first, profile: loss, revenueShare: -0.4 }, ...rest],
      map: {
        ...sampleModel.map,
        points: [],
        centres: sampleModel.map.centres.map((c) => ({ ...c, x: 0, y: 0 })),
      },
    };
    for (const svg of Object.values(renderCharts(model, format)))
      expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('escapes names and cuts them to the room there is', () => {
    for (const svg of Object.values(renderCharts(modelSaying(`<b>"&'${'x'.repeat(200)}`), format))) {
      expect(svg).not.toContain('<b>');
      expect(svg).not.toContain('x'.repeat(60));
    }
  });

  it('draws 2 and 50 segments', () => {
    for (const count of [2, 50]) {
      const svg = renderCharts(modelWith(count), format)['charts/profile-spend.svg'] ?? '';
      expect(svg.match(/<circle/gu)).toHaveLength(count);
    }
  });
});

describe('segmentColours', () => {
  it('gives 50 segments 50 colours, in light and in dark', () => {
    const colours = segmentColours(50);
    expect(new Set(colours.map((colour) => colour.light)).size).toBe(50);
    expect(new Set(colours.map((colour) => colour.dark)).size).toBe(50);
  });

  it('keeps a segment’s colour whatever the number of segments', () => {
    expect(segmentColours(50).slice(0, 5)).toEqual(segmentColours(5));
  });
});

describe('createScale', () => {
  it('begins at zero where values are near each other', () => {
    const scale = createScale([10, 20, 40]);
    expect(scale).toMatchObject({ kind: 'linear', domain: [0, 40] });
    expect(scale.position(20)).toBe(0.5);
  });

  it('is logarithmic where positive values lie far apart, and never with zeros or losses', () => {
    const scale = createScale([1, 10_000]);
    expect(scale.kind).toBe('log');
    expect(scale.position(100)).toBeCloseTo(0.5, 12);
    expect(createScale([0, 10_000]).kind).toBe('linear');
    expect(createScale([-5, 15])).toMatchObject({ kind: 'linear', domain: [-5, 15] });
  });

  it('survives having nothing to show', () => {
    expect(createScale([]).domain).toEqual([0, 1]);
    expect(createScale([0, 0]).position(0)).toBe(0);
    expect(createScale([Number.NaN]).position(Number.NaN)).toBe(0);
  });
});

describe('placeLabels', () => {
  it('puts a label to the right of its point, and elsewhere when that is taken', () => {
    const picture = { width: 400, height: 200 };
    const at = { x: 100, y: 100 };
    const [alone] = placeLabels([{ text: 'A', at }], [], picture);
    expect(alone).toEqual({ text: 'A', x: 112, y: 100, anchor: 'start' });
    const [, second] = placeLabels(
      [
        { text: 'A', at },
        { text: 'B', at },
      ],
      [],
      picture,
    );
    expect(second).toEqual({ text: 'B', x: 88, y: 100, anchor: 'end' });
  });

  it('keeps labels inside the picture', () => {
    const [label] = placeLabels([{ text: 'long label here', at: { x: 199, y: 0 } }], [], {
      width: 200,
      height: 100,
    });
    expect(label?.x).toBeLessThan(199);
    expect(label?.y).toBeGreaterThan(0);
  });
});
