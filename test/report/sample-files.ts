import type { FileLines } from '../../src/report/report-model.js';

const NOTHING = { unreadable: 0, superseded: 0, excluded: 0 };

/** Two files that add up to the sample model's lines. */
export const sampleFiles: readonly FileLines[] = [
  {
    ...NOTHING,
    name: '2010.csv',
    sheet: null,
    read: 42_481,
    outsideWindow: 22_523,
    guests: 9000,
    adjustments: 151,
    voids: 54,
    returns: 700,
    sales: 10_050,
    zero: 3,
  },
  {
    ...NOTHING,
    name: 'later | "<years>".xlsx',
    sheet: '2011',
    read: 499_428,
    outsideWindow: 0,
    guests: 118_360,
    adjustments: 1700,
    voids: 1200,
    returns: 6304,
    sales: 371_834,
    zero: 30,
  },
];
