import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.js';
import type { Model } from '../../src/model/model.js';
import { openModel } from '../../src/model/open-model.js';
import { sealModel } from '../../src/model/seal-model.js';
import { sampleModel } from './sample-model.js';

const sealed = sealModel(sampleModel);
const withRecency = (recency: readonly number[]) => ({
  ...sampleModel.scores,
  cutPoints: { ...sampleModel.scores?.cutPoints, recency },
});
const open = (text: string) => openModel(text, 'model.json');

/** What a text that says this, with the checksum that fits it, would be. */
function sealAnything(content: object): string {
  const checksum = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return `${canonicalJson({ ...content, checksum }, 2)}\n`;
}

/** Characters that JSON, or somebody who reads it, could stumble over. */
const names = fc.string({
  unit: fc.constantFrom('a', '"', '\\', '\n', '\0', 'é', '😀', '\ud800', '\u2028', '١'),
});
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));

describe('a sealed model', () => {
  it('opens as it was', () => {
    expect(open(sealed)).toEqual(sampleModel);
  });

  it('keeps every double to the bit, and any name', () => {
    const centroids = fc.array(fc.tuple(finite, finite), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(centroids, names, finite, (rows, name, mean) => {
        const segments = rows.map((centroid, index) => ({
          id: `s${index}`,
          rank: index + 1,
          name,
          centroid,
        }));
        const features = sampleModel.features.map((feature) => ({ ...feature, mean }));
        const model: Model = { ...sampleModel, segments, features };
        expect(open(sealModel(model))).toEqual(model);
      }),
    );
  });

  it('has one text, in whatever order its keys came', () => {
    const turned = Object.fromEntries(Object.entries(sampleModel).toReversed()) as unknown;
    expect(sealModel(turned as Model)).toBe(sealed);
    expect(canonicalJson({ b: [1, { d: 1e21, c: 0.1 }], a: null })).toBe(
      '{"a":null,"b":[1,{"c":0.1,"d":1e+21}]}',
    );
  });

  it('carries the sha256 of the rest, as anybody can reckon it', () => {
    const { checksum, ...rest } = JSON.parse(sealed) as { checksum: string };
    expect(createHash('sha256').update(JSON.stringify(rest)).digest('hex')).toBe(checksum);
  });

  it('is refused with any character changed', () => {
    const place = fc.nat(sealed.length - 1);
    const character = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(place, character, (at, other) => {
        fc.pre(sealed[at] !== other);
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(() => open(changed)).toThrow(expect.objectContaining({ kind: 'data', exitCode: 65 }));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        expect(() => open(sealed.slice(0, length))).toThrow(expect.objectContaining({ kind: 'data' }));
      }),
    );
  });

  it.each([
    [
      'a text that ends',
      sealed.slice(0, 100),
      'model.json is no whole model; take the model.json of a run again',
    ],
    ['another file', '{"name": "quintet"}', 'model.json is no model; name the model.json of a run'],
    [
      'a changed figure',
      sealed.replace('100', '101'),
      'not as Quintet wrote it; take the model.json of a run again',
    ],
    [
      'one of a newer Quintet',
      sealAnything({ ...sampleModel, schemaVersion: '2.0', more: true }),
      'a model of version 2.0, and this Quintet knows version 1.1; use the Quintet that wrote it, or a newer one',
    ],
  ])('is told from %s', (_, text, said) => {
    expect(() => open(text)).toThrow(said);
  });

  it.each([
    [
      'a centroid of too few features',
      { segments: sampleModel.segments.map((one) => ({ ...one, centroid: [1] })) },
    ],
    ['no segments', { segments: [] }],
    ['two segments of one id', { segments: sampleModel.segments.map((one) => ({ ...one, id: 's1' })) }],
    ['ranks out of order', { segments: sampleModel.segments.toReversed() }],
    ['bins without a share', { reference: [{ edges: [1], shares: [] }, sampleModel.reference[1]] }],
    ['falling edges', { reference: [{ edges: [2, 1], shares: [1, 0, 0] }, sampleModel.reference[1]] }],
    ['a feature twice', { features: [sampleModel.features[0], sampleModel.features[0]] }],
    ['a feature that nobody knows', { features: [{ ...sampleModel.features[0], name: 'shoe_size' }] }],
    [
      'a deviation of nothing',
      { features: sampleModel.features.map((one) => ({ ...one, standardDeviation: 0 })) },
    ],
    ['one bound without the other', { features: sampleModel.features.map((one) => ({ ...one, low: 1 })) }],
    ['something that no model has', { script: 'x' }],
    ['cut points that fall', { scores: withRecency([7, 30, 29, 180]) }],
    ['cut points of too many scores', { scores: withRecency([1, 2, 3, 4, 5]) }],
  ])('is refused with %s, even under a checksum that fits', (_, change) => {
    expect(() => open(sealAnything({ ...sampleModel, ...change }))).toThrow('not as Quintet wrote it');
  });

  it('opens without scores when it is of version 1.0, and is sealed again as it was', () => {
    const { scores: _, ...others } = { ...sampleModel, schemaVersion: '1.0' };
    const old = sealAnything(others);
    expect(open(old)).toEqual({ ...others, scores: null });
    expect(sealModel(open(old))).toBe(old);
  });

  it('has no place for what is no number', () => {
    const broken = { ...sampleModel, reference: [{ edges: [Number.NaN], shares: [1, 0] }] };
    expect(() => sealModel(broken)).toThrow(RangeError);
  });
});
