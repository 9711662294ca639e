import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { hashCustomer } from '../../src/report/name-customers.js';
import type { ReportModel } from '../../src/report/report-model.js';
import { inShop, type Shop } from '../support/run-quintet.js';

const SALT = 'a salt that is nowhere else';

/** The small shop, whose customers have unmistakable identifiers. */
async function nameCustomers(shop: Shop): Promise<void> {
  const content = await readFile(shop.path('shop.csv'), 'utf8');
  await shop.write('shop.csv', content.replaceAll(/,(10\d\d),/g, ',who-$1,'));
}

/** Files in which a text stands, by their paths in the shop. */
async function filesWith(shop: Shop, text: string): Promise<string[]> {
  const entries = await readdir(shop.folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => (await readFile(file)).includes(text)));
  return files.filter((_, index) => found[index]).map((file) => path.relative(shop.folder, file));
}

it(
  'a report calls customers by salted hashes; lists have who they are, and nothing has the salt',
  inShop(async (shop) => {
    await nameCustomers(shop);
    await shop.write('quintet.yaml', 'sources: shop.csv\ncustomerIds: hashed\n');
    const without = await shop.segment([]);
    expect([without.code, without.stdout, await shop.reports()]).toEqual([78, '', []]);
    expect(without.stderr).toContain('set the variable QUINTET_SALT');

    await shop.write('quintet.yaml', `sources: shop.csv\ncustomerIds: hashed\nsalt: ${SALT}\n`);
    const { code, stdout, stderr } = await shop.segment([]);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/a salt that is nowhere else|who-/);
    expect(await filesWith(shop, SALT)).toEqual(['quintet.yaml']);
    const rows = await shop.query("select configuration from runs where outcome = 'published'");
    expect(rows.map((row) => String(row['configuration']))).toEqual([
      expect.stringMatching(/^(?!.*salt).*"customerIds":"hashed"/),
    ]);

    const named = (await filesWith(shop, 'who-10')).filter((file) => file.startsWith('reports'));
    expect(named.map((file) => path.basename(path.dirname(file)) + path.extname(file))).toEqual(
      expect.arrayContaining(['lists.csv']),
    );
    expect(named.filter((file) => !/\.(csv|parquet)$/.test(file))).toEqual([]);

    const { segments, customerIds } = await shop.latestJson<ReportModel>('report.json');
    expect(customerIds).toEqual({ are: 'hashed', saltMark: hashCustomer(SALT, '') });
    const hashes = new Set(
      Array.from({ length: 30 }, (_, index) => hashCustomer(SALT, `who-${1001 + index}`)),
    );
    const typical = segments.flatMap((one) => one.typicalCustomers.map(({ customerId }) => customerId));
    expect(typical).toHaveLength(15);
    expect(typical.filter((id) => !hashes.has(id))).toEqual([]);
    expect(await shop.latest('report.html')).toContain(typical[0]);
  }),
);
