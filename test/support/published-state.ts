import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Shop } from './run-quintet.js';

/** The name and the report of the run that `latest` leads to, which must have its record too. */
export async function fingerprint(shop: Shop): Promise<string> {
  const folder = await realpath(shop.path('reports', 'latest'));
  const record = JSON.parse(await readFile(path.join(folder, 'run.json'), 'utf8')) as { id: string };
  const files = (await readdir(folder)).toSorted();
  return `${record.id} ${files.join(' ')}\n${await readFile(path.join(folder, 'report.json'), 'utf8')}`;
}

/** The report that `latest` leads to without what differs from run to run: its own name and time. */
export async function comparable(shop: Shop): Promise<string> {
  const report = await shop.latestJson<{ run: { id: string; startedAt: string } }>('report.json');
  return JSON.stringify({ ...report, run: { ...report.run, id: '', startedAt: '' } }).replaceAll(
    report.run.id,
    '',
  );
}

/** What no run should leave behind. */
export async function leftovers(shop: Shop): Promise<string[]> {
  const reports = (await shop.reports()).filter((name) => name.startsWith('.'));
  const data = (await readdir(shop.path('data'))).filter(
    (name) => name !== 'quintet.duckdb' && name !== 'quintet.duckdb.failed-runs.json',
  );
  const link = await readlink(shop.path('reports', 'latest'));
  return [...reports, ...data, ...(existsSync(shop.path('reports', link)) ? [] : [link])];
}
