import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Configuration } from '../../src/config/configuration.js';
import { defaultSettings } from '../../src/config/default-settings.js';
import { silent } from '../../src/progress.js';
import { withDatabase } from '../../src/runs/with-database.js';
import { fragment } from '../../src/warehouse/sql.js';

let folder: string;
let configuration: Configuration;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-spill-'));
  configuration = {
    ...defaultSettings(folder),
    sources: [],
    database: path.join(folder, 'shop.duckdb'),
    spill: path.join(folder, 'scratch'),
    memory: '128MB',
    threads: 1,
  };
});
afterEach(() => rm(folder, { recursive: true }));

const host = {
  now: () => new Date('2024-12-10T02:00:00Z'),
  progress: silent,
  signal: new AbortController().signal,
};
const filesIn = async (spill: string) => (existsSync(spill) ? readdir(spill, { recursive: true }) : []);

async function look(spill: string, found: Set<string>): Promise<void> {
  for (const name of await filesIn(spill)) found.add(name);
}

it('spills what does not fit into memory to the folder that is told, and leaves nothing there', async () => {
  const spill = configuration.spill ?? '';
  const found = new Set<string>();
  await withDatabase(configuration, false, host, async (engine) => {
    const looking = setInterval(() => void look(spill, found), 5);
    try {
      const many =
        "select md5(cast(range as varchar)) as a, repeat('x', 60) || range as b from range(800000)";
      await engine.createTable('sorted', fragment(`${many} order by a`));
    } finally {
      clearInterval(looking);
    }
  });
  expect([...found].filter((name) => name.includes('.tmp'))).not.toEqual([]);
  expect(await filesIn(spill)).toEqual([]);
});

it('removes what a run that was killed left beside the database, and nothing else', async () => {
  const draft = '-6a5c6e27-2d7b-4a53-9d3c-1f6f0a0d5a11';
  const left = ['failed-runs.json', 'forgotten.json', 'quarantine.csv'];
  for (const name of left) await writeFile(path.join(folder, `.shop.duckdb.${name}${draft}`), '');
  await mkdir(path.join(folder, 'shop.duckdb.unpacked'));
  await writeFile(path.join(folder, `.other.duckdb.quarantine.csv${draft}`), '');
  await withDatabase(configuration, false, host, async () => {});
  expect((await readdir(folder)).toSorted()).toEqual([
    `.other.duckdb.quarantine.csv${draft}`,
    'scratch',
    'shop.duckdb',
  ]);
});
