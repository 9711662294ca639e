import path from 'node:path';
import { DEFAULT_TRANSFORMS, type Configuration } from './configuration.js';

/** What holds where nobody says otherwise, sources apart; reports and database are in the working directory. */
export function defaultSettings(cwd: string): Omit<Configuration, 'sources'> {
  const names = ['spend', 'orders', 'return_ratio'] as const;
  return {
    vanished: 'drop',
    clusters: {
      count: 5,
      features: names.map((name) => ({ name, transform: DEFAULT_TRANSFORMS[name] })),
      winsorise: null,
      resamples: 50,
    },
    refit: 'always',
    drift: 0.25,
    snapshot: null,
    window: 'P1Y',
    every: 'P1D',
    seed: 1,
    out: path.resolve(cwd, 'reports'),
    database: path.resolve(cwd, 'data', 'quintet.duckdb'),
    memory: null,
    threads: null,
    spill: null,
    wait: false,
    timeout: null,
    draft: false,
    keep: { runs: 'all', drafts: 'all' },
    quiet: false,
    jsonLogs: false,
    currency: 'GBP',
    locale: 'en-GB',
    customerIds: 'shown',
    salt: null,
    lines: {
      voidWithin: 'PT24H',
      voidWithinSeconds: 24 * 60 * 60,
      adjustments: ['POST', 'DOT', 'C2', 'D', 'M', 'm', 'S', 'B', 'CRUK', 'BANK CHARGES', 'AMAZONFEE'],
      duplicates: 'keep',
    },
    gates: { unreadable: 0.05, rows: 0.5, lastPurchase: null, guests: 0.9 },
    alerts: { segmentShare: 0.05, championsLost: 0.7, returnRatio: 0.01, stability: 'fell', drift: true },
    failOnAlert: false,
    lifecycle: { lapsing: null, lapsed: null },
    views: { rfm: true, named: true, lifecycle: true, behaviour: true, products: true },
    scores: { monetary: 'net', thresholds: 'fitted', grid: null },
    playbook: null,
    without: [],
  };
}
