import type { Matrix, Migration } from '../../src/migration/migration.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { sampleModel } from './sample-model.js';

const clusters: Matrix = {
  before: sampleModel.segments.map(({ id, name }, index) => ({
    id,
    name,
    customers: [600, 1300, 1700, 470, 70][index] ?? 0,
  })),
  tonight: sampleModel.segments.map(({ id, name, customers }) => ({ id, name, customers })),
  flows: [
    { from: 's1', to: 's1', customers: 590, netSpend: '4900000.10', netSpendBefore: '4700000.00' },
    { from: 's1', to: 's2', customers: 10, netSpend: '21000.00', netSpendBefore: '26000.00' },
    { from: 's2', to: 's1', customers: 33, netSpend: '190000.00', netSpendBefore: '120000.00' },
    { from: 's2', to: 's2', customers: 1267, netSpend: '1700000.00', netSpendBefore: null },
    { from: 's3', to: 's2', customers: 103, netSpend: '150000.00', netSpendBefore: '90000.00' },
    { from: 's3', to: 's3', customers: 1500, netSpend: '450000.00', netSpendBefore: '460000.00' },
    { from: 's3', to: null, customers: 97, netSpend: null, netSpendBefore: '21000.00' },
    { from: 's4', to: 's4', customers: 470, netSpend: '420000.00', netSpendBefore: '400000.00' },
    { from: 's5', to: 's5', customers: 69, netSpend: '45708.02', netSpendBefore: '45708.02' },
    { from: 's5', to: 's4', customers: 1, netSpend: '653.02', netSpendBefore: '600.00' },
    { from: null, to: 's3', customers: 205, netSpend: '50463.20', netSpendBefore: null },
    { from: null, to: 's4', customers: 12, netSpend: '8000.00', netSpendBefore: null },
  ],
};

export const monthAgo: Migration = {
  since: { id: '20111109T020000Z', snapshot: '2011-11-09T00:00:00' },
  days: 31,
  clusters,
  named: null,
  silenced: [
    { segment: 's2', customers: 80, netSpend: '102268.16' },
    { segment: 's3', customers: 91, netSpend: '27186.34' },
  ],
};

/** A night of which nobody moved. */
export const sincePrevious: Migration = {
  since: { id: '20111209T020000Z', snapshot: '2011-12-09T00:00:00' },
  days: 1,
  clusters: {
    before: clusters.tonight,
    tonight: clusters.tonight,
    flows: clusters.tonight.map(({ id, customers }) => ({
      from: id,
      to: id,
      customers,
      netSpend: '1.00',
      netSpendBefore: '1.00',
    })),
  },
  named: null,
  silenced: [],
};

/** The sample with a history: the run of the night before, and one of a month ago. */
export const movedModel: ReportModel = {
  ...sampleModel,
  alerts: [
    {
      key: 'segmentShare',
      what: '“Key accounts” has 15% of the customers; as of 9 Dec 2011 it had 9%',
      before: 0.09,
      now: 0.15,
      bound: 0.05,
      segment: { id: 's1', name: 'Key accounts' },
      feature: null,
      since: sincePrevious.since,
    },
  ],
  movement: {
    previous: sincePrevious.since,
    stayed: 4260,
    joined: 0,
    left: 0,
    bought: 0,
    aged: 0,
    model: 0,
    ended: [],
    sincePrevious,
    monthAgo,
  },
};

const KEYS = ['champions', 'loyal', 'at_risk', 'lost'] as const;
const named: Matrix = {
  before: KEYS.map((id) => ({ id, name: `The ${id} of many words and more`, customers: 1000 })),
  tonight: KEYS.map((id) => ({ id, name: `The ${id} of many words and more`, customers: 1000 })),
  flows: KEYS.flatMap((from) =>
    KEYS.map((to) => ({ from, to, customers: 250, netSpend: '2500.00', netSpendBefore: '2400.00' })),
  ),
};

/** The same with named segments, of which the month before kept its own and the last night did not. */
export const withNamedMoves: ReportModel = {
  ...movedModel,
  movement:
    movedModel.movement === null ? null : { ...movedModel.movement, monthAgo: { ...monthAgo, named } },
};
