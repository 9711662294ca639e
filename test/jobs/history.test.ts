import { readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ID, led, night, outcomes, record, YAML } from '../support/nights.js';
import { openShop, type Shop } from '../support/run-quintet.js';

// What else there is to history is in test/long/night.

describe('latest and drafts', () => {
  let shop: Shop;
  let first: string;
  beforeAll(async () => {
    shop = await openShop();
    await shop.write('quintet.yaml', YAML);
    first = await night(shop, '2024-12-08');
  });
  afterAll(() => rm(shop.folder, { recursive: true }));

  const listed = (): Promise<string> => readFile(shop.path('reports', 'index.html'), 'utf8');

  it('leave latest to its series, and never move it back', async () => {
    const second = await night(shop, '2024-12-10');
    expect(await led(shop)).toBe(second);

    const other = await shop.segment(['--snapshot', '2024-12-11', '--clusters', '4']);
    expect(other.code).toBe(0);
    expect(other.stderr).toContain(
      `latest stays at run ${second}: this run has other sources, clusters, window or rules for lines; quintet publish `,
    );
    expect(other.stdout).not.toContain('Latest');

    const missed = await shop.segment(['--snapshot', '2024-12-09', '--quiet']);
    expect(missed.code).toBe(0);
    expect(missed.stderr).toMatch(/stays at run .*this run looks from 2024-12-09, that one from 2024-12-10/);
    expect(await led(shop)).toBe(second);
    const ids = (await shop.reports()).filter((name) => ID.test(name));
    expect(ids).toHaveLength(4);
    expect((await record(shop, ids.at(-1) ?? '')).previous?.id).toBe(first);

    const again = await night(shop, '2024-12-10');
    expect(await led(shop)).toBe(again);
  });

  it('are listed on a page, failed nights too', async () => {
    const { code, stderr } = await shop.segment(['late.csv']);
    expect(code).toBe(66);
    const [, message = 'none'] = /^quintet: (.*?) Nothing was published/m.exec(stderr) ?? [];
    const page = await listed();
    expect(page).toContain('./latest/report.html');
    for (const id of (await shop.reports()).filter((name) => ID.test(name))) {
      expect(page).toContain(`./${id}/report.html`);
    }
    expect(page).toContain('purchases or another file were not there (exit code 66)');
    expect(page).toContain(message.slice(0, 40));
  });

  it('keep drafts apart until they are published', async () => {
    const before = await led(shop);
    const draft = await night(shop, '2024-12-12', '--draft');
    expect(await led(shop)).toBe(before);
    expect(await readdir(shop.path('reports', 'drafts'))).toEqual([draft]);
    expect((await outcomes(shop)).get(draft)).toBe('draft');
    expect(await listed()).toContain(`./drafts/${draft}/report.html`);
    expect((await record(shop, 'drafts', draft)).outcome).toBe('draft');

    const next = await night(shop, '2024-12-13');
    expect((await record(shop, next)).previous?.id).toBe(before);

    const published = await shop.quintet(['publish', draft]);
    expect(published).toMatchObject({ code: 0, stderr: '' });
    expect(published.stdout).toMatch(
      /^Draft .* is published now, as of 12.Dec.2024\.\nLatest {2}reports\/latest\n$/,
    );
    expect(await led(shop)).toBe(draft);
    expect(await readdir(shop.path('reports', 'drafts'))).toEqual([]);
    expect((await outcomes(shop)).get(draft)).toBe('published');
    expect(await listed()).toContain(`./${draft}/report.html`);
    expect(await listed()).not.toContain('./drafts/');
    expect((await record(shop, draft)).outcome).toBe('published');

    const after = await night(shop, '2024-12-13');
    expect((await record(shop, after)).previous?.id).toBe(draft);
    expect(await led(shop)).toBe(after);
  });
});
