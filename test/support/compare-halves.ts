import os from 'node:os';
import { compareRuns } from '../../src/compare-runs.js';
import { defaultSettings } from '../../src/config/default-settings.js';
import { silent } from '../../src/progress.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { text } from '../../src/warehouse/sql.js';
import { giveRun } from './give-run.js';
import type { Shop } from './run-quintet.js';

/**
 * Compares a shop's last run with the same one, had each customer of every other place been in the next segment, and
 * writes the pages to `compared/`.
 */
export async function compareHalves(shop: Shop): Promise<void> {
  const model = await shop.latestJson<ReportModel>('report.json');
  const rows = await shop.query('select customer_id, segment_id from run_customers order by customer_id');
  const named = model.scores?.named?.segments ?? [];
  const given = (id: string, move: number) => ({
    id,
    model,
    columns: 'customer_id, segment_id, net_spend, named_segment, lifecycle_group',
    customers: rows
      .map((row, place) => {
        const own = model.segments.findIndex(({ id: one }) => one === row['segment_id']);
        const moved = own + (place % 2) * move;
        const segment = model.segments[moved % model.segments.length]?.id ?? '';
        const name = named[(place + move) % Math.max(1, named.length)]?.name ?? '';
        return `(${text(String(row['customer_id'])).sql}, ${text(segment).sql}, ${place}.50, ${text(name).sql}, 'new')`;
      })
      .join(', '),
  });
  const out = shop.path('runs');
  await giveRun(out, given('20111101T020000Z', 0));
  await giveRun(out, given('20111201T020000Z', 1));
  await compareRuns(
    {
      configuration: { ...defaultSettings(out), sources: [], out },
      first: '20111101T020000Z',
      second: '20111201T020000Z',
      to: shop.path('compared'),
    },
    { now: () => new Date(0), progress: silent, signal: new AbortController().signal, tempRoot: os.tmpdir() },
  );
}
