import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDuckDb } from '../../src/warehouse/duckdb/open-duckdb.js';
import { fragment, identifier, text } from '../../src/warehouse/sql.js';
import { inShop, type Shop } from '../support/run-quintet.js';
import { run } from './fake-host.js';

/** Long enough that its bytes are nobody else's. */
const WHO = 'Zoë "Quasimodo", 77310';
const BYTES = 'Quasimodo';

const customers = (content: string, cell: string) => content.replaceAll(/,1001,/g, `,${cell},`);

/** The small shop, in which one customer has a name, a line that can't be read and one that no reader lets through. */
async function nameCustomer(shop: Shop): Promise<string> {
  const cell = `"${WHO.replaceAll('"', '""')}"`;
  const named = customers(await readFile(shop.path('shop.csv'), 'utf8'), cell);
  const more = [
    `900001,20725,LUNCH BAG RED,none,2024-11-01 10:00:00,5.00,${cell},United Kingdom`,
    `900002,20725,LUNCH BAG RED,1,2024-11-01 10:00:00,5.00,${cell},United Kingdom,and more`,
  ];
  const content = `${named.trimEnd()}\n${more.join('\n')}\n`;
  await shop.write('shop.csv', content);
  await shop.write('quintet.yaml', 'sources: [shop.csv]\ngates: { unreadable: 0.5 }\n');
  return content;
}

/** Files of the shop, its exports apart, in which the name stands, whatever they are; compressed ones are read. */
async function filesWithName(shop: Shop): Promise<string[]> {
  const entries = await readdir(shop.folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const engine = await openDuckDb({ database: ':memory:', memory: null, threads: 1 });
  const named: string[] = [];
  for (const file of files.filter((one) => path.dirname(one) !== shop.folder)) {
    const inBytes = (await readFile(file)).includes(BYTES);
    const rows = file.endsWith('.parquet')
      ? await engine.query(fragment(`select * from read_parquet(${text(file).sql})`))
      : [];
    if (inBytes || JSON.stringify(rows).includes(BYTES)) named.push(path.relative(shop.folder, file));
  }
  engine.close();
  return named.toSorted();
}

/** Tables of the database in which the name stands: its file is compressed. */
async function tablesWithName(shop: Shop): Promise<string[]> {
  const database = shop.path('data', 'quintet.duckdb');
  const engine = await openDuckDb({ database, memory: null, threads: 1 });
  const tables = await engine.query(fragment('select table_name from duckdb_tables() where not temporary'));
  const named: string[] = [];
  for (const table of tables.map((row) => String(row['table_name']))) {
    const [row] = await engine.query(
      fragment(
        `select count(*) as found from ${identifier(table).sql} as t where cast(t as varchar) like '%${BYTES}%'`,
      ),
    );
    if (row?.['found'] !== 0) named.push(table);
  }
  engine.close();
  return named;
}

it(
  'removes a customer from everywhere, and the next night has a guest more',
  inShop(async (shop) => {
    const content = await nameCustomer(shop);
    expect((await shop.segment([])).code).toBe(0);
    const before = await filesWithName(shop);
    expect(before).toContain(path.join('data', 'quintet.duckdb'));
    expect(before).toContain(path.join('data', 'quintet.duckdb.quarantine.csv'));
    const dry = await shop.quintet(['forget', WHO, '--dry-run']);
    expect([dry.code, await filesWithName(shop)]).toEqual([0, before]);

    const { code, stdout, stderr } = await shop.quintet(['forget', WHO]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('data/quintet.duckdb, table run_customers');
    expect(stdout).toContain('Not touched');
    expect([await filesWithName(shop), await tablesWithName(shop)]).toEqual([[], []]);

    const [published] = await shop.runs();
    await shop.write(
      'shop.csv',
      `${content}900003,20725,LUNCH BAG RED,1,2024-11-02 10:00:00,5.00,,United Kingdom\n`,
    );
    const night = await shop.segment([]);
    expect([night.code, await shop.runs()]).toEqual([
      0,
      [published, expect.objectContaining({ outcome: 'published' })],
    ]);
    expect([await filesWithName(shop), await tablesWithName(shop)]).toEqual([[], []]);

    const scored = await shop.quintet([
      'score',
      '--model',
      'reports/latest/model.json',
      '--out',
      'scores.csv',
    ]);
    expect([scored.code, (await readFile(shop.path('scores.csv'), 'utf8')).includes(BYTES)]).toEqual([
      0,
      false,
    ]);

    expect((await shop.quintet(['forget', WHO])).stdout).toContain('had been forgotten before');
    const nobody = await shop.quintet(['forget', 'nobody-like-this']);
    expect([nobody.code, nobody.stdout]).toEqual([66, '']);
    expect(nobody.stderr).toContain('nothing to forget: there is no customer');
  }),
  60_000,
);

it('needs a customer', async () => {
  const { code, stderr } = await run(['forget']);
  expect(code).toBe(64);
  expect(stderr).toContain('no customer given');
});
