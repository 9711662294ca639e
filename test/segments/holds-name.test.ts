import { describe, expect, it } from 'vitest';
import { deriveName } from '../../src/segments/derive-name.js';
import { holdsName } from '../../src/segments/holds-name.js';
import type { SegmentFigures } from '../../src/segments/segment.js';
import { makeFigures, pounds, rhythm } from './figures.js';

const NAMES = pounds.texts.segments.names;

/** A segment whose spend stands here among the shop's customers, in the middle otherwise. */
function spending(standing: number): SegmentFigures {
  const level = (Math.floor(standing * 5) + 1) as 3;
  const figures = makeFigures({ levels: { orders: 3 } });
  return { ...figures, standings: { ...figures.standings, spend: { standing, level } } };
}

const silent = (recencyDays: [number, number, number], silence: SegmentFigures['silence']) =>
  makeFigures({ recencyDays, silence, levels: { spend: 4, orders: 3 } });

const returning = (returnRatio: number) => makeFigures({ returnRatio, levels: { spend: 3, orders: 3 } });

describe('a name from an earlier night', () => {
  it('is kept while the figures are near the bound that it was chosen by', () => {
    expect(deriveName(spending(0.62), NAMES)).toBe('Solid spenders');
    expect(deriveName(spending(0.58), NAMES)).toBe('Mid-range buyers');
    expect(holdsName('Solid spenders', spending(0.58), rhythm, NAMES)).toBe(true);
    expect(holdsName('Mid-range buyers', spending(0.62), rhythm, NAMES)).toBe(true);
  });

  it('is given up when it has become untrue', () => {
    expect(holdsName('Solid spenders', spending(0.45), rhythm, NAMES)).toBe(false);
    expect(holdsName('Big spenders', spending(0.65), rhythm, NAMES)).toBe(false);
  });

  it('is kept with what tells it from a namesake, not with another claim', () => {
    expect(holdsName('Solid spenders with more orders', spending(0.62), rhythm, NAMES)).toBe(true);
    expect(holdsName('Solid spenders (2)', spending(0.62), rhythm, NAMES)).toBe(true);
    expect(holdsName('Solid spenders with some returns', spending(0.62), rhythm, NAMES)).toBe(false);
    expect(holdsName('Heavy returners', spending(0.62), rhythm, NAMES)).toBe(false);
  });

  it('follows the silence and the returns with a margin', () => {
    // Lapsing after 110 days, lapsed after 155: six in ten are within 114 days, then within 106.
    expect(holdsName('Quiet solid spenders', silent([60, 90, 150], 'recent'), rhythm, NAMES)).toBe(true);
    expect(holdsName('Quiet solid spenders', silent([60, 90, 130], 'recent'), rhythm, NAMES)).toBe(false);
    // Six in ten are within 180 days, which is lapsed; lapsing lies between.
    expect(holdsName('Quiet solid spenders', silent([60, 100, 300], 'recent'), rhythm, NAMES)).toBe(true);
    // Four in ten are within 108 days, then within 112.
    expect(holdsName('Solid spenders', silent([90, 120, 200], 'lapsing'), rhythm, NAMES)).toBe(true);
    expect(holdsName('Solid spenders', silent([100, 120, 200], 'lapsing'), rhythm, NAMES)).toBe(false);
    expect(holdsName('Heavy returners', returning(0.13), rhythm, NAMES)).toBe(true);
    expect(holdsName('Heavy returners', returning(0.1), rhythm, NAMES)).toBe(false);
  });
});
