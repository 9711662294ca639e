import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../src/warehouse/duckdb/open-duckdb.js';
import { fragment, text } from '../../../src/warehouse/sql.js';
import { ID, led, night, outcomes, record, YAML } from '../../support/nights.js';
import { inShop, openShop, type Shop } from '../../support/run-quintet.js';

describe('latest and drafts', () => {
  let shop: Shop;
  let first: string;
  beforeAll(async () => {
    shop = await openShop();
    await shop.write('quintet.yaml', YAML);
    first = await night(shop, '2024-12-08');
    await night(shop, '2024-12-10');
  });
  afterAll(() => rm(shop.folder, { recursive: true }));

  it('complete a promotion that was cut off', async () => {
    const draft = await night(shop, '2024-12-14', '--draft');
    await rename(shop.path('reports', 'drafts', draft), shop.path('reports', draft));
    expect(await shop.quintet(['publish', draft])).toMatchObject({ code: 0, stderr: '' });
    expect((await outcomes(shop)).get(draft)).toBe('published');
    expect((await record(shop, draft)).outcome).toBe('published');
  });

  it('go back to an earlier run when somebody says so', async () => {
    const back = await shop.quintet(['publish', first]);
    expect(back.stdout).toMatch(/^The latest run is .* now, as of 8.Dec.2024\.\nLatest/);
    expect(await led(shop)).toBe(first);
  });

  it('are only published where they are', async () => {
    const none = await shop.quintet(['publish', '20200101T000000Z']);
    expect(none).toMatchObject({ code: 66, stdout: '' });
    expect(none.stderr).toContain('there is no run 20200101T000000Z in');
    expect((await shop.quintet(['publish'])).code).toBe(64);
    const draft = await night(shop, '2024-12-14', '--draft');
    const elsewhere = await shop.quintet(['publish', draft, '--database', 'none.duckdb']);
    expect(elsewhere.code).toBe(66);
    expect(elsewhere.stderr).toContain('there is no such database');
    expect(await shop.reports()).not.toContain(draft);
  });
});

describe('quintet runs', () => {
  it(
    'lists what there is, and never opens the database',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', YAML);
      const first = await night(shop, '2024-12-09');
      const draft = await night(shop, '2024-12-10', '--draft');
      expect((await shop.segment(['none.csv'])).code).toBe(66);
      const database = shop.path('data', 'quintet.duckdb');
      const engine = await openDuckDb({ database, memory: null, threads: 1 });
      try {
        const { stdout, code, stderr } = await shop.quintet(['runs']);
        expect([code, stderr]).toEqual([0, '']);
        const lines = stdout.replaceAll('\u00A0', ' ').trimEnd().split('\n');
        expect(lines[0]).toMatch(/^Run +Snapshot +Outcome +Customers +Net revenue +Seconds$/);
        expect(lines[1]).toMatch(new RegExp(`^${draft} +10 Dec 2024 +draft +30 +£12,341 +\\d+\\.\\d$`));
        expect(lines[2]).toMatch(new RegExp(`^${first} +9 Dec 2024 +published, latest +30 `));
        expect(lines.slice(3)).toEqual(['', '1 more failed; quintet runs --all lists it']);

        const all = await shop.quintet(['runs', '--all', '--json']);
        const { runs } = JSON.parse(all.stdout) as { runs: readonly object[] };
        expect(runs).toMatchObject([
          { outcome: 'failed', customers: null, message: expect.stringContaining('none.csv: no such file') },
          { id: draft, outcome: 'draft', isLatest: false },
          { id: first, outcome: 'published', isLatest: true, netRevenue: '12340.95', currency: 'GBP' },
        ]);

        const shown = await shop.quintet(['runs', 'show', first]);
        expect(shown.stdout).toMatch(/^Run +\d{8}T.*\nOutcome +published\n/);
        expect(shown.stdout).toContain(shop.path('shop.csv'));
        expect(shown.stdout).toMatch(/\n1 +\S.* +s1 +6 +£7,830 /);
        expect((await shop.quintet(['runs', 'show'])).stdout).toContain(first);
      } finally {
        engine.close();
      }
      await mkdir(shop.path('reports', '20200101T000000Z'));
      await writeFile(shop.path('reports', '20200101T000000Z', 'run.json'), '{}');
      const warned = await shop.quintet(['runs']);
      expect(warned.code).toBe(0);
      expect(warned.stderr).toMatch(
        /warning: .*20200101T000000Z\/run\.json is damaged or no record of a run/,
      );
      expect((await shop.quintet(['runs', 'list'])).code).toBe(64);
      expect((await shop.quintet(['runs', '--out', 'none'])).code).toBe(66);
    }),
  );
});

describe('what is kept', () => {
  it(
    'is what the configuration says, and what the next night needs',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', YAML);
      const ids: string[] = [];
      for (const day of ['07', '08', '09']) ids.push(await night(shop, `2024-12-${day}`));
      await shop.write('quintet.yaml', `${YAML}keep: {runs: 1}\n`);
      const dry = await shop.quintet(['prune', '--dry-run']);
      // The seventh is of the week before: a Thursday begins one, and 5 December 2024 is one.
      expect(dry.stdout).toBe('Nothing to remove: all runs are still kept\n');

      ids.push(await night(shop, '2024-12-10'));
      const [first = '', second = '', third = '', fourth = ''] = ids;
      expect((await shop.reports()).filter((name) => ID.test(name))).toEqual([first, third, fourth]);
      expect((await outcomes(shop)).get(second)).toBe('pruned');
      expect(await shop.query('select distinct run_id from run_customers order by run_id')).toEqual(
        [first, third, fourth].map((id) => ({ run_id: id })),
      );
      expect(await shop.query('select distinct run_id from run_segments')).toHaveLength(4);
      expect((await record(shop, fourth)).previous?.id).toBe(third);
      await night(shop, '2024-12-11');
    }),
  );

  it(
    'shrinks the database when somebody asks',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', YAML);
      await night(shop, '2024-12-10');
      const database = shop.path('data', 'quintet.duckdb');
      const engine = await openDuckDb({ database, memory: null, threads: 1 });
      const many =
        'select md5(i::varchar) as run_id, md5((i + 1)::varchar) as model from range(300000) as t(i)';
      await engine.createTable('ballast', fragment(many));
      await engine.query(fragment('checkpoint'));
      // What stands behind it in the file keeps DuckDB from cutting the file off itself.
      await engine.createTable('behind', fragment('select * from ballast limit 50000'));
      await engine.query(fragment('checkpoint'));
      await engine.dropTable('ballast');
      await engine.query(fragment('checkpoint'));
      engine.close();
      const before = (await stat(database)).size;
      const pruned = await shop.quintet(['prune']);
      expect(pruned).toMatchObject({ code: 0, stderr: '' });
      expect(pruned.stdout).toMatch(
        /^Nothing to remove.*\nThe database shrank from [\d.]+.MB to [\d.]+.MB\n$/,
      );
      expect((await stat(database)).size).toBeLessThan(before / 2);
      expect((await readdir(shop.path('data'))).filter((name) => name.includes('compacting'))).toEqual([]);
      await night(shop, '2024-12-11');
      expect((await shop.runs()).map(({ outcome }) => outcome)).toEqual(['published', 'published']);
    }),
  );
});

describe('a database', () => {
  it(
    'of an older Quintet gets what it lacks, one of a newer is refused',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', YAML);
      const first = await night(shop, '2024-12-09');
      const database = shop.path('data', 'quintet.duckdb');
      const change = async (...statements: readonly string[]) => {
        const instance = await DuckDBInstance.create(database);
        const connection = await instance.connect();
        for (const statement of statements) await connection.run(statement);
        connection.closeSync();
        instance.closeSync();
      };
      await change(
        'drop table database_version',
        'alter table runs drop column gross_spend',
        'alter table run_segments drop column stability',
        'alter table run_customers drop column net_spend',
        'alter table run_customers drop column named_segment',
        'alter table lines drop column excluded',
      );
      const second = await night(shop, '2024-12-10');
      expect((await record(shop, second)).previous?.id).toBe(first);

      await change('update database_version set schema_version = 2');
      const refused = await shop.segment(['--quiet']);
      expect(refused.code).toBe(65);
      expect(refused.stderr).toContain(
        'the database has tables of version 2, and this Quintet knows 1; use the Quintet that made it, or name another',
      );
      expect(await led(shop)).toBe(second);
    }),
  );
});

describe('the files of a run', () => {
  it(
    'may be open while the next run publishes',
    inShop(async (shop) => {
      await shop.write('quintet.yaml', `${YAML}keep: {runs: 1}\n`);
      await night(shop, '2024-12-07');
      const first = await night(shop, '2024-12-08');
      const folder = shop.path('reports', first);
      const engine = await openDuckDb({ database: ':memory:', memory: null, threads: 1 });
      const handle = await open(`${folder}/run.json`);
      try {
        const features = `select count(*) as rows from read_parquet(${text(`${folder}/features.parquet`).sql})`;
        expect(await engine.query(fragment(features))).toEqual([{ rows: 30 }]);
        const second = await night(shop, '2024-12-09');
        expect(await led(shop)).toBe(second);
        expect(await engine.query(fragment(features))).toEqual([{ rows: 30 }]);
      } finally {
        await handle.close();
        engine.close();
      }
    }),
  );
});
