import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inShop, SMALL_SHOP } from '../support/run-quintet.js';

const LINES = (await readFile(SMALL_SHOP, 'utf8')).trimEnd().split('\n');
const [header = '', ...sales] = LINES;

interface Report {
  readonly lines: Readonly<Record<string, number>>;
  readonly files: readonly { readonly name: string; readonly read: number; readonly superseded: number }[];
}

it(
  'an export that overlaps another adds nothing but what is new in it',
  inShop(async (shop) => {
    expect((await shop.segment(['shop.csv', '--quiet'])).stderr).toBe('');
    const alone = await shop.latestJson<Report & Record<string, unknown>>('report.json');

    // The small shop's lines are in the order of time and one order each.
    await mkdir(shop.path('exports'));
    const write = (name: string, lines: readonly string[]) =>
      writeFile(shop.path('exports', name), [header, ...lines, ''].join('\n'));
    await write('2024-12.csv', sales.slice(40));
    await write('2024-10.csv', sales.slice(0, 70));
    const ended = await shop.segment(['exports', '--out', 'overlapping', '--quiet']);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    const report = JSON.parse(
      await readFile(shop.path('overlapping', 'latest', 'report.json'), 'utf8'),
    ) as typeof alone;
    const { read, superseded, ...counted } = report.lines;
    expect({ read, superseded }).toEqual({ read: 106 + 30, superseded: 30 });
    const { read: _read, superseded: _superseded, ...expected } = alone.lines;
    expect(counted).toEqual(expected);
    expect(report.files).toMatchObject([
      { name: '2024-10.csv', read: 70, superseded: 30 },
      { name: '2024-12.csv', read: 66, superseded: 0 },
    ]);
    for (const part of ['totals', 'bridge', 'segments', 'steps']) expect(report[part]).toEqual(alone[part]);
    expect(await readFile(shop.path('overlapping', 'latest', 'report.md'), 'utf8')).toContain(
      'Where the lines of each file went',
    );
  }),
);
