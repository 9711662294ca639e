import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reconcile } from '../../src/accounts/reconcile.js';
import { deriveFeatures } from '../../src/features/derive-features.js';
import type { LoadResult } from '../../src/purchases/read-load-result.js';
import { placePurchases } from '../../src/purchases/place-purchases.js';
import type { Engine } from '../../src/warehouse/engine.js';
import { fragment } from '../../src/warehouse/sql.js';
import { wordingFor } from '../../src/words/wording.js';
import { openMemoryEngine } from '../support/engine.js';
import { loadSources, plainSource } from '../support/load.js';

const LATEST = '2026-01-01T00:00:00';
const PERIOD = { from: '2024-01-01T00:00:00', to: '2025-01-01T00:00:00' };
const RULES = {
  voidWithin: null,
  voidWithinSeconds: 86_400,
  adjustments: [],
  duplicates: 'keep' as const,
};

/** Two coats less 30.00 each, one of which was undone within the day, and a hat that came back for its whole price. */
const LINES = `customer,order,date,product,quantity,price,off
ann,1,2024-05-01 10:00,COAT,1,100.00,30.00
ann,2,2024-05-02 10:00,COAT,1,100.00,30.00
ann,3,2024-05-02 11:00,COAT,-1,100.00,30.00
bo,4,2024-05-03 10:00,HAT,1,20.00,5.00
bo,5,2024-05-03 11:00,HAT,-1,20.00,0
`;

let engine: Engine;
let folder: string;
let loaded: LoadResult;

beforeEach(async () => {
  engine = await openMemoryEngine(1);
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-reconcile-'));
  const file = path.join(folder, 'shop.csv');
  await writeFile(file, LINES);
  loaded = await loadSources(engine, [plainSource(file, { mapping: { discount: 'off' } })], folder);
  await placePurchases(engine, RULES, PERIOD, LATEST);
  await deriveFeatures(engine, PERIOD);
});
afterEach(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

const accounts = () => reconcile(engine, loaded, PERIOD, LATEST, wordingFor('en-GB', 'GBP'));

it('adds up lines with discounts, voids among them', async () => {
  const { totals, bridge, checks } = await accounts();
  // 70.00 + 15.00 were sold and 20.00 given back; 70.00 and its cancellation never were.
  expect(totals).toMatchObject({ grossSpend: '85.00', returnedValue: '20.00', netSpend: '65.00' });
  expect(totals.voids).toEqual({ lines: 2, value: '70.00' });
  expect(bridge.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['segments', '65.00'],
    ['returns-only', '0.00'],
    ['guests', '0.00'],
    ['adjustments', '0.00'],
    ['voids', '0.00'],
    ['zero', '0.00'],
    ['total', '65.00'],
  ]);
  expect(checks.map(({ passed }) => passed)).toEqual([true, true, true, true]);
});

it('fails as a fault of its own when voids do not undo each other', async () => {
  const short = "case when kind = 'void' and net_amount > 0 then net_amount - 0.01 else net_amount end";
  await engine.createTable('purchases', fragment(`select * replace (${short} as net_amount) from purchases`));
  await expect(accounts()).rejects.toMatchObject({
    kind: 'software',
    message:
      'Voided sales and their cancellations come to nothing failed: together they add up to −£0.01; please report this',
  });
});
