import type { Change, Comparison } from '../../../src/report/compare/comparison.js';

const count = (key: string, first: number, second: number): Change => ({
  key,
  unit: 'count',
  first,
  second,
  difference: second - first,
});

const side = (id: string, rank: number, name: string) => ({ id, rank, name });
const group = (id: string, name: string, customers: number) => ({ id, name, customers });

/** Two runs a month apart, each with three segments: Big lost one customer to New, Odd is gone. */
export const COMPARISON: Comparison = {
  schemaVersion: '1.0',
  shop: { currency: 'GBP', locale: 'en-GB' },
  customerIds: { are: 'shown', saltMark: null },
  first: {
    id: 'a',
    outcome: 'published',
    snapshot: '2011-11-10T00:00:00',
    coverage: { dataBegin: '2010-12-01', windowDays: 365, coveredDays: 344 },
    segments: 3,
    names: ['Big', 'Small', 'Odd'],
  },
  second: {
    id: 'b',
    outcome: 'draft',
    snapshot: '2011-12-10T00:00:00',
    coverage: { dataBegin: '2010-12-01', windowDays: 365, coveredDays: 365 },
    segments: 3,
    names: ['Big', 'New', 'Modest'],
  },
  isSameSeries: false,
  differences: [
    { key: 'snapshot', first: ['2011-11-10T00:00:00'], second: ['2011-12-10T00:00:00'] },
    { key: 'without', first: [], second: ['email', 'push'] },
    { key: 'versions.duckdb', first: ['1.5.6'], second: ['1.5.7'] },
    { key: 'lifecycle.lapsing', first: ['none'], second: ['90'] },
  ],
  figures: [
    count('customers', 6, 6),
    { key: 'revenue', unit: 'money', first: '665.00', second: '410.50', difference: '-254.50' },
  ],
  agreement: {
    shared: 5,
    joined: 1,
    left: 1,
    stayed: 4,
    moved: 1,
    movedSpendBefore: '300.00',
    movedSpend: '5.00',
    ari: 1 / 6,
  },
  pairs: [
    {
      first: side('s1', 1, 'Big'),
      second: side('s4', 1, 'Big'),
      shared: 2,
      overlap: 2 / 3,
      kind: 'same',
      changes: [
        count('customers', 3, 2),
        { key: 'revenue', unit: 'money', first: '600.00', second: '310.00', difference: '-290.00' },
        { key: 'returnRatio', unit: 'share', first: 0.1, second: 0.125, difference: 0.025 },
        { key: 'recencyDays', unit: 'days', first: 10, second: 7, difference: -3 },
        { key: 'centre.spend', unit: 'money', first: '200.00', second: '150.25', difference: '-49.75' },
      ],
    },
    {
      first: side('s2', 2, 'Small'),
      second: side('s1', 3, 'Modest'),
      shared: 2,
      overlap: 0.5,
      kind: 'alike',
      changes: [
        count('customers', 3, 3),
        { key: 'revenue', unit: 'money', first: '60.00', second: '60.20', difference: '0.20' },
      ],
    },
  ],
  onlyFirst: [
    {
      segment: side('s3', 3, 'Odd'),
      customers: 1,
      revenue: '5.00',
      others: [{ segment: null, customers: 1 }],
    },
  ],
  onlySecond: [
    {
      segment: side('s2', 2, 'New'),
      customers: 1,
      revenue: '40.00',
      others: [{ segment: side('s1', 1, 'Big'), customers: 1 }],
    },
  ],
  segments: {
    before: [group('s1', 'Big', 3), group('s2', 'Small', 2), group('s3', 'Odd', 1)],
    tonight: [group('s4', 'Big', 2), group('s2', 'New', 1), group('s1', 'Modest', 3)],
    flows: [
      { from: 's1', to: 's4', customers: 2, netSpend: '310.00', netSpendBefore: '300.00' },
      { from: 's1', to: 's2', customers: 1, netSpend: '5.00', netSpendBefore: '300.00' },
      { from: 's2', to: 's1', customers: 2, netSpend: '30.20', netSpendBefore: '60.00' },
      { from: 's3', to: null, customers: 1, netSpend: null, netSpendBefore: '5.00' },
      { from: null, to: 's1', customers: 1, netSpend: '30.00', netSpendBefore: null },
    ],
  },
  named: null,
  lifecycle: null,
  movers: [
    {
      customerId: 'c',
      from: side('s1', 1, 'Big'),
      to: side('s2', 2, 'New'),
      netSpendBefore: '300.00',
      netSpend: '5.00',
    },
  ],
};
