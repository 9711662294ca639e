import { describe, expect, test } from 'vitest';
import { deriveName } from '../../src/segments/derive-name.js';
import { describeSegment } from '../../src/segments/describe-segment.js';
import { nameSegments } from '../../src/segments/name-segments.js';
import { bundledSegments, bundledShop, makeFigures, plain, pounds } from './figures.js';

const NAMES = pounds.texts.segments.names;

const nobody = (count: number): null[] => Array.from({ length: count }, () => null);

describe('names', () => {
  test('the bundled year', () => {
    expect(nameSegments(Object.values(bundledSegments), nobody(5), NAMES)).toEqual([
      'Frequent big spenders',
      'Regular solid spenders',
      'One-time small buyers',
      'Mid-range buyers with some returns',
      'Heavy returners',
    ]);
  });

  test.each([
    [{ levels: { spend: 5, orders: 5 }, silence: 'lapsed' }, 'Lapsed frequent big spenders'],
    [{ levels: { spend: 2, orders: 2 }, silence: 'lapsing' }, 'Quiet occasional small buyers'],
    [{ levels: { spend: 4, orders: 1, averageOrderValue: 5 } }, 'Occasional big-basket buyers'],
    [{ levels: { spend: 2, orders: 4, averageOrderValue: 1 } }, 'Regular small-basket buyers'],
    [{ levels: { spend: 4, orders: 4 }, returnRatio: 0.2 }, 'Big-spending heavy returners'],
  ] as const)('%o', (parts, name) => {
    expect(deriveName(makeFigures(parts), NAMES)).toBe(name);
  });

  test('the measure in which they differ most tells two of one name apart, then a number', () => {
    const first = makeFigures({ levels: { spend: 1, orders: 1, averageOrderValue: 2 } });
    const larger = makeFigures({ levels: { spend: 2, orders: 1, averageOrderValue: 4 } });
    expect(nameSegments([first, larger, larger, larger, first], nobody(5), NAMES)).toEqual([
      'Occasional small buyers',
      'Occasional small buyers with larger orders',
      'Occasional small buyers with higher spend',
      'Occasional small buyers (2)',
      'Occasional small buyers (3)',
    ]);
  });

  test('kept names stay as they are and are given once', () => {
    const { A } = bundledSegments;
    expect(
      nameSegments([A, A, A, A], [null, 'Our darlings', 'frequent big spenders', 'Our darlings'], NAMES),
    ).toEqual([
      'Frequent big spenders (2)',
      'Our darlings',
      'frequent big spenders',
      'Frequent big spenders (3)',
    ]);
  });
});

describe('sentences', () => {
  test.each([
    [
      bundledSegments.A,
      'The typical one ordered 10 times and spent £3,887 net of returns, where the shop’s typical customer ordered twice and spent £648; the last order was 10 days ago, and 1.6% of the average customer’s purchases comes back.',
    ],
    [
      bundledSegments.C,
      '77% have ordered only once so far; the typical one spent £261 net of returns, where the shop’s typical customer ordered twice and spent £648; the last order was 92 days ago, and hardly anything comes back.',
    ],
    [
      makeFigures({ recencyDays: [0, 0, 1], orders: [1, 1, 1], returnerShare: 0 }),
      'The typical one ordered once and spent £648 net of returns, where the shop’s typical customer ordered twice and spent £648; the last order was less than a day ago, and nobody sent anything back.',
    ],
  ])('%#', (figures, sentence) => {
    expect(plain(describeSegment(figures, bundledShop, pounds))).toBe(sentence);
  });
});
