import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/package-root.js';
import { inShop } from '../../support/run-quintet.js';

const EXAMPLE = path.join(packageRoot, 'reports', 'example');
const CHANGED = path.join(packageRoot, 'reports', 'example.changed');
/** What of a run's folder is the report; the lists and tables that belong to it take megabytes. */
const PAGES = ['report.html', 'report.md', 'charts'];

/** The morning after the last purchase. */
const now = () => new Date('2011-12-10T06:00:00Z');

// Where it differs, what came out stands in reports/example.changed: look at it, and let it take the other's place when it
// is meant.
it(
  'is what a run on the bundled year gives',
  inShop(async (shop) => {
    const { code, stderr } = await shop.callQuintet(['segment', '--quiet'], { now });
    expect([code, stderr]).toEqual([0, '']);
    const run = shop.path('reports', 'latest');
    await rm(CHANGED, { recursive: true, force: true });
    const [found, kept] = [await readPages(run), await readPages(EXAMPLE)];
    if (JSON.stringify(found) !== JSON.stringify(kept)) {
      await mkdir(CHANGED);
      for (const page of PAGES) await cp(path.join(run, page), path.join(CHANGED, page), { recursive: true });
    }
    expect(Object.keys(found)).toEqual(Object.keys(kept));
    const changed = Object.keys(found).filter((name) => found[name] !== kept[name]);
    expect(changed, 'see reports/example.changed').toEqual([]);
  }),
);

/** The texts of the report's files by path, without the version of Node, which is the machine's. */
async function readPages(folder: string): Promise<Record<string, string>> {
  const charts: string[] = await readdir(path.join(folder, 'charts')).catch(() => []);
  const names = ['report.html', 'report.md', ...charts.toSorted().map((name) => `charts/${name}`)];
  const texts = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    return [name, text.replaceAll(/\bnode \d+\.\d+\.\d+/g, 'node')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
