import { mkdir } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment, text } from '../../src/warehouse/sql.js';
import { openMemoryEngine } from './engine.js';
import type { Shop } from './run-quintet.js';

/** Purchases that a shop exports day by day. */
export interface Exports {
  /** Absolute path of a Parquet file with the columns of Online Retail. */
  readonly purchases: string;
  /** Days of an export each, ISO 8601, in order; one file has all that was bought before them. */
  readonly days: readonly string[];
  /** Day on whose night nothing runs. */
  readonly missed: string;
  /** Day whose file is there a night late. */
  readonly late: string;
}

/** How features that came night by night differ from those of all the files at once. */
export interface Difference {
  readonly nights: number;
  readonly customers: number;
  /** Customers whose features are not the same, to the bit. */
  readonly others: number;
}

const YAML = 'sources: [exports]\nclusters: {count: 3, resamples: 0}\n';

/** Runs the real command each night on what has arrived, then once in another database on everything. */
export async function receiveExports(shop: Shop, exports: Exports): Promise<Difference> {
  const engine = await openMemoryEngine();
  try {
    await shop.write('quintet.yaml', YAML);
    await mkdir(shop.path('exports'));
    const nights = await replay(shop, engine, exports);
    const nightly = shop.path('reports', 'latest', 'features.parquet');
    const snapshot = ['--snapshot', dayAfter(exports.days.at(-1) ?? '')];
    const atOnce = ['--database', 'once.duckdb', '--out', 'once'];
    const { code, stderr } = await shop.segment([...snapshot, ...atOnce, '--quiet']);
    expect(code, `all at once: ${stderr}`).toBe(0);
    const once = shop.path('once', 'latest', 'features.parquet');
    const [found] = await engine.query(differences(nightly, once));
    return { nights, customers: Number(found?.['customers']), others: Number(found?.['others']) };
  } finally {
    engine.close();
  }
}

/** Answers how many nights there were. */
async function replay(
  shop: Shop,
  engine: Engine,
  { purchases, days, missed, late }: Exports,
): Promise<number> {
  const arrive = (name: string, from: string, to: string) =>
    engine.exportFile(daysOf(purchases, from, to), shop.path('exports', `${name}.csv`), 'csv');
  await arrive('before', '1900-01-01', days[0] ?? '');
  let nights = 0;
  for (const day of days) {
    const yesterday = dayAfter(day, -1);
    if (day !== late) await arrive(day, day, dayAfter(day));
    if (yesterday === late) await arrive(yesterday, yesterday, day);
    if (day === missed) continue;
    const { code, stderr } = await shop.segment(['--snapshot', dayAfter(day), '--quiet']);
    expect(code, `${day}: ${stderr}`).toBe(0);
    nights += 1;
  }
  return nights;
}

const daysOf = (purchases: string, from: string, to: string) =>
  fragment(`select * from ${text(purchases).sql}
    where cast(InvoiceDate as timestamp) >= ${text(from).sql} and cast(InvoiceDate as timestamp) < ${text(to).sql}`);

const differences = (one: string, other: string) =>
  fragment(`with one as (from ${text(one).sql}), other as (from ${text(other).sql})
    select
        (select count(*) from one) as customers,
        (select count(*) from ((from one except from other) union (from other except from one))) as others`);

function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
