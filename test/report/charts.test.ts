import { describe, expect, it } from 'vitest';
import { countMoves } from '../../src/report/charts/count-moves.js';
import { drawPlot } from '../../src/report/charts/draw-plot.js';
import { labelLines } from '../../src/report/charts/label-lines.js';
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
    expect(Object.keys(charts)).toHaveLength(17);
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

  it('draws the shop’s line over the bars only, and no figure across it', () => {
    const svg = renderCharts(sampleModel, format)['charts/profile-spend.svg'] ?? '';
    const line = / d="((?:M[\d.]+,[\d.]+v18)+)"/u.exec(svg)?.[1] ?? '';
    const pieces = [...line.matchAll(/M([\d.]+),([\d.]+)v18/gu)].map(([, x, y]) => [Number(x), Number(y)]);
    const bars = [...svg.matchAll(/<rect [^>]*height="12"[^>]* y="([\d.]+)"/gu)].map(([, y]) => Number(y));
    expect(pieces.map(([, y]) => y)).toEqual(bars.map((y) => y - 3));
    const groups = svg.matchAll(/<g transform="translate\((-?9),0\)"[^>]*>(.*?)<\/g>/gu);
    const figures = [...groups].flatMap(([, by, texts = '']) =>
      [...texts.matchAll(/ x="([\d.]+)"[^>]*>£/gu)].map(([, x]) => Number(x) + Number(by)),
    );
    expect(figures).toHaveLength(bars.length);
    for (const x of figures) expect(Math.abs(x - (pieces[0]?.[0] ?? 0))).toBeGreaterThan(8);
  });

  it('writes a long name in two lines where that is enough', () => {
    expect(labelLines('Mid-range buyers with some returns', 32)).toEqual([
      'Mid-range buyers with some',
      'returns',
    ]);
    expect(labelLines('Key accounts', 32)).toEqual(['Key accounts']);
    expect(labelLines('x'.repeat(40), 32)).toEqual([`${'x'.repeat(31)}…`]);
    expect(labelLines(`Many ${'x'.repeat(40)}`, 20)).toEqual(['Many', `${'x'.repeat(19)}…`]);
  });

  it('counts moves apart from each other', () => {
    const svg = drawPlot({
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [countMoves([course(0, 100), course(100, 0)])],
    });
    const spots = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = spots;
    expect(spots).toHaveLength(2);
    expect(Math.abs(x1 - x2) >= 40 || Math.abs(y1 - y2) >= 17).toBe(true);
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
    expect(alone).toEqual({ text: 'A', x: 112, y: 100, anchor: 'start', leader: null });
    const [, second] = placeLabels(
      [
        { text: 'A', at },
        { text: 'B', at },
      ],
      [],
      picture,
    );
    expect(second).toEqual({ text: 'B', x: 88, y: 100, anchor: 'end', leader: null });
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

const course = (from: number, to: number) => ({
  label: `${from}`,
  from: { x: 0, y: from },
  to: { x: 400, y: to },
});
