import { describe, expect, it } from 'vitest';
import { TOKENS, segmentColours } from '../../src/report/charts/palette.js';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * How linear RGB looks with a missing kind of cone: Machado, Oliveira and Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table 1, severity 1.
 */
const VISIONS: Readonly<Record<string, Matrix>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** To the cones of OKLab and from these to its axes: Ottosson, "A perceptual color space for image processing" (2020). */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const [a, b, c] = matrix.map(([p, q, r]) => p * x + q * y + r * z);
  return [a ?? 0, b ?? 0, c ?? 0];
};

/** The channels of a hex colour as the linear light of sRGB (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

function oklab(light: Triple): Triple {
  const [r, g, b] = light.map((channel) => Math.min(1, Math.max(0, channel)));
  const [l, m, s] = times(TO_CONES, [r ?? 0, g ?? 0, b ?? 0]).map(Math.cbrt);
  return times(TO_LAB, [l ?? 0, m ?? 0, s ?? 0]);
}

/** Distance in OKLab in hundredths; about 2 is the least that people notice side by side. */
const distance = (a: Triple, b: Triple): number => 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** WCAG 2's contrast of two colours. */
function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map(
      (hex) =>
        times(
          [
            [0.2126, 0.7152, 0.0722],
            [0, 0, 0],
            [0, 0, 0],
          ],
          linear(hex),
        )[0],
    )
    .toSorted((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const leastApart = (points: readonly Triple[]): number =>
  Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => distance(a, b))));

/** Segments lie side by side in any pair, so every pair counts. Five are the usual number, eight the palette. */
const BOUNDS = [
  { count: 5, colour: 10, grey: 6 },
  { count: 8, colour: 7.5, grey: 2.9 },
];

describe.each(['light', 'dark'] as const)('the colours of segments on %s paper', (scheme) => {
  const colours = segmentColours(8).map((colour) => colour[scheme]);

  it.each(Object.entries(VISIONS))('stay apart in %s', (_name, matrix) => {
    for (const { count, colour } of BOUNDS) {
      const seen = colours.slice(0, count).map((hex) => oklab(times(matrix, linear(hex))));
      expect(leastApart(seen), `${count} colours`).toBeGreaterThanOrEqual(colour);
    }
  });

  it('stay apart in grey print', () => {
    for (const { count, grey } of BOUNDS) {
      const levels = colours.slice(0, count).map((hex): Triple => [oklab(linear(hex))[0], 0, 0]);
      expect(leastApart(levels), `${count} colours`).toBeGreaterThanOrEqual(grey);
    }
  });

  it('stand out from their paper three to one, as WCAG 1.4.11 asks of graphics', () => {
    for (const hex of colours) expect(contrast(hex, TOKENS.paper[scheme])).toBeGreaterThanOrEqual(3);
  });
});

describe('the measures of these tests', () => {
  it('know black, white and the green that a red is taken for', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
    expect(oklab(linear('#ffffff'))[0]).toBeCloseTo(1, 6);
    // As CSS Color 4 gives red: oklab(62.8% 0.225 0.126).
    const [l, a, b] = oklab(linear('#ff0000'));
    expect([l.toFixed(4), a.toFixed(4), b.toFixed(4)]).toEqual(['0.6280', '0.2249', '0.1258']);
    // Two colours of the same confusion line in deuteranopia, far apart in full colour vision.
    const [red, green] = ['#d55e00', '#b98000'].map(linear);
    const seen = [red, green].map((colour) =>
      oklab(times(VISIONS['deuteranopia'] ?? TO_LAB, colour ?? [0, 0, 0])),
    );
    expect(leastApart(seen)).toBeLessThan(2);
  });
});
