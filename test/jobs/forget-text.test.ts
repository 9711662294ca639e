import { expect, it } from 'vitest';
import { forgetText } from '../../jobs/forget-text.js';

const CONFIGURATION = { database: '/shop/data/quintet.duckdb', locale: 'en-GB', currency: 'GBP' };

it('says of reports with hashes that it can’t read what becomes of them', () => {
  const files = [{ file: '/shop/reports/a/report.json', rows: 15, isUnsure: true }] as const;
  const forgetting = {
    customerId: '7',
    tables: [],
    quarantine: null,
    comparisons: [],
    runs: [{ folder: '/shop/reports/a', traces: files }],
    files,
    unreadable: [],
    aside: [],
    wasForgotten: false,
  };
  const tell = (dryRun: boolean) => forgetText(forgetting, CONFIGURATION, { dryRun, cwd: '/shop' });
  expect(tell(false)).toContain(
    'reports/a/report.json    15  can’t be told apart without their salt; all are numbers now',
  );
  expect(tell(true)).toContain('can’t be told apart without their salt; all would be numbers');
});
