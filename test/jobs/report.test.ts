import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RenderedRun } from '../../src/render-run.js';
import { sampleModel } from '../report/sample-model.js';
import { giveRun } from '../support/give-run.js';
import { inShop } from '../support/run-quintet.js';
import { run } from './fake-host.js';

const RENDERED: RenderedRun = {
  folder: '',
  version: '1.3',
  changed: ['charts/a.svg', 'charts/b.svg', 'report.md', 'report.html'],
  unchanged: ['charts/c.svg'],
  removed: ['charts/old.svg'],
  leftOut: ['views'],
};

describe('quintet report', () => {
  it('says what changed, what went, and what an older run did not keep', async (context) => {
    await inShop(async (shop) => {
      const run1 = { id: '20111210T020000Z', model: sampleModel, columns: 'customer_id', customers: "('a')" };
      await giveRun(shop.path('reports'), run1);
      const asked: unknown[] = [];
      const renderRun = async (folder: string, to: string | null) => {
        asked.push([folder, to]);
        return { ...RENDERED, folder };
      };
      const argv = ['report', '--run', run1.id, '--to', 'pages'];
      const { code, stdout } = await run(argv, { cwd: shop.folder, renderRun });
      expect([code, asked]).toEqual([0, [[shop.path('reports', run1.id), shop.path('pages')]]]);
      expect(stdout).toBe(
        [
          'Run       20111210T020000Z',
          'Changed   report.md, report.html, 2 pictures',
          'Removed   1 picture',
          'Left out  the views beside the segments: report.json is of version 1.3, which kept too little of it',
          'Report    reports/20111210T020000Z/report.html',
          '',
        ].join('\n'),
      );
    })(context);
  });

  it('refuses a run that is not there and a folder that is none', async () => {
    const missing = await run(['report', '--run', 'x']);
    expect([missing.code, missing.stderr]).toEqual([66, expect.stringContaining('there is no run x')]);
    const empty = await run(['report', '--to=']);
    expect([empty.code, empty.stderr]).toEqual([64, expect.stringContaining('the path of one folder')]);
  });
});

describe('a run of the small shop', () => {
  it(
    'is rendered to the same pages again, mended where they were changed, and compared with a draft',
    inShop(async (shop) => {
      expect(await shop.segment(['shop.csv', '--quiet'])).toMatchObject({ code: 0 });
      const same = await shop.quintet(['report', '--run', 'latest']);
      expect([same.code, same.stdout]).toEqual([
        0,
        expect.stringMatching(/^Run .*\nChanged {2}nothing: all \d+ files are as they were\nReport/),
      ]);
      const before = await shop.latest('report.html');
      await writeFile(shop.path('reports', 'latest', 'report.html'), 'spoilt');
      await writeFile(shop.path('reports', 'latest', 'charts', 'old.svg'), '<svg/>');
      // Neither purchases nor the database are needed.
      await rm(shop.path('data'), { recursive: true });
      const mended = await shop.quintet(['report']);
      expect(mended.stdout).toContain('Changed  report.html\nRemoved  1 picture\n');
      expect(await shop.latest('report.html')).toBe(before);

      expect(await shop.segment(['shop.csv', '--quiet', '--draft', '--clusters', '3'])).toMatchObject({
        code: 0,
      });
      const [draft = ''] = await readdir(shop.path('reports', 'drafts'));
      const compared = await shop.quintet(['compare', 'latest', draft, '--to', 'pages']);
      expect([compared.code, compared.stdout]).toEqual([0, expect.stringContaining('Overlap')]);
      const comparison = JSON.parse(await readFile(shop.path('pages', 'compare.json'), 'utf8')) as {
        agreement: { shared: number; joined: number; left: number };
      };
      expect(comparison.agreement).toMatchObject({ joined: 0, left: 0 });
    }),
    60_000,
  );
});
