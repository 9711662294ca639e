import { createGroups } from '../../src/migration/create-groups.js';
import { recordSegments, prepareHistory, recordEnding, recordStart } from '../../src/runs/history.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable } from '../support/engine.js';

/** A customer of a night: segment, key of the named segment, net spend, last sale. */
export type Here = readonly [
  id: string,
  segment: string,
  named: string | null,
  spend: number,
  lastSale?: string,
];

export const SERIES = 'series';
export const NAMES = ['s1', 's2', 's3'].map((id, index) => ({ rank: index + 1, id, name: `Name of ${id}` }));
export const GRID = {
  segments: ['champions', 'regulars', 'lost'].map((key) => ({
    key,
    name: `The ${key}`,
    boxes: [],
    actions: [],
  })),
};

/** Makes what tonight's stages leave of these customers, as of a snapshot. */
export async function giveTonight(
  engine: Engine,
  snapshot: string,
  customers: readonly Here[],
): Promise<void> {
  const rows = customers.map(([id, segment, named, spend, lastSale = '2011-12-01']) => {
    const recency = `cast(elapsed_days(timestamp '${lastSale}', timestamp '${snapshot}') as integer)`;
    const name = named === null ? 'null' : `'The ${named}'`;
    return `('${id}', '${segment}', 'Name of ${segment}', ${name}, cast(${spend} as decimal(38, 10)), 2, timestamp '${lastSale}', ${recency}, 'win_back')`;
  });
  const columns =
    'customer_id, segment_id, segment, named_segment, net_spend, orders, last_sale_at, recency_days, step';
  await giveTable(engine, 'customers', columns, rows.join(', '));
  const keys = customers.map(([id, , named]) => `('${id}', ${named === null ? 'null' : `'${named}'`})`);
  await giveTable(engine, 'named_segments', 'customer_id, named_segment', keys.join(', '));
  await createGroups(engine, true);
}

/** Publishes what `giveTonight` made as a run of the series. */
export async function publish(engine: Engine, id: string, snapshot: string): Promise<void> {
  await prepareHistory(engine);
  await recordStart(engine, { run_id: id, series: SERIES, started_at: `${snapshot}Z` });
  const figures = { step: 'win_back', customers: 0, revenue: '0.00', centroid: [], stability: 'fair' };
  await recordSegments(
    engine,
    id,
    NAMES.map((name) => ({ ...name, ...figures })),
  );
  const ending = { outcome: 'published', finishedAt: `${snapshot}Z`, exitCode: 0, message: null } as const;
  await recordEnding(engine, id, ending, { snapshot, gross_spend: '200.00', returned_value: '10.00' });
}

/** Purchases of tonight's window: who bought something when. */
export const givePurchases = (
  engine: Engine,
  bought: readonly (readonly [string, string])[],
): Promise<void> =>
  giveTable(
    engine,
    'purchases',
    'customer_id, place, kind, sold_at',
    bought.map(([id, day]) => `('${id}', 'window', 'sale', timestamp '${day}')`).join(', '),
  );
