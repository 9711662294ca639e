import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandSources } from '../../../src/purchases/unpack/expand-sources.js';
import { makeScratch } from './scratch.js';

const cwd = await makeScratch();
await mkdir(join(cwd, 'exports/old'), { recursive: true });
await mkdir(join(cwd, 'exports/folder.csv'));
await mkdir(join(cwd, 'notes'));
for (const name of [
  'b.csv',
  'a.CSV.gz',
  'c.xlsx',
  '~$c.xlsx',
  '.hidden.csv',
  'readme.md',
  'odd[1].csv',
  'old/z.csv',
]) {
  await writeFile(join(cwd, 'exports', name), 'x');
}
await writeFile(join(cwd, 'notes/readme.md'), 'x');
await mkdir(join(cwd, 'links'));
await symlink(join(cwd, 'gone.csv'), join(cwd, 'links/orders.csv'));
await mkdir(join(cwd, 'pipes'));
execFileSync('mkfifo', [join(cwd, 'pipes/till.csv')]);
await writeFile(join(cwd, 'pipes/orders.csv'), 'x');
await mkdir(join(cwd, 'linked'));
await symlink(join(cwd, 'pipes/till.csv'), join(cwd, 'linked/till.csv'));
await symlink(join(cwd, 'round.csv'), join(cwd, 'round.csv'));
const inExports = (...names: string[]) => names.map((name) => join(cwd, 'exports', name));

describe('expandSources', () => {
  it.each([
    [['exports/b.csv'], inExports('b.csv')],
    [['exports/readme.md'], inExports('readme.md')],
    [['exports'], inExports('a.CSV.gz', 'b.csv', 'c.xlsx', 'odd[1].csv')],
    [
      ['exports/', './exports/b.csv', 'exports/../exports/b.csv'],
      inExports('a.CSV.gz', 'b.csv', 'c.xlsx', 'odd[1].csv'),
    ],
    [['exports/*.csv'], inExports('b.csv', 'odd[1].csv')],
    [['exports/**/*.csv'], inExports('b.csv', 'odd[1].csv', 'old/z.csv')],
    [['exports/{c,b}.{csv,xlsx}'], inExports('b.csv', 'c.xlsx')],
    [['exports/odd[1].csv'], inExports('odd[1].csv')],
    [[join(cwd, 'exports/?.csv')], inExports('b.csv')],
    [['pipes'], [join(cwd, 'pipes/orders.csv')]],
    [[], []],
  ])('%j', async (patterns, files) => {
    expect(await expandSources(patterns, { cwd })).toEqual({ files, remotes: [] });
  });

  it('hands addresses back', async () => {
    const remotes = ['https://shop.example/orders.csv?day=1', 's3://bucket/*.parquet'];
    const found = await expandSources([...remotes, 'exports/b.csv', 's3://bucket/*.parquet'], { cwd });
    expect(found).toEqual({ files: inExports('b.csv'), remotes });
  });

  it.each([
    ['nowhere.csv', 'nowhere.csv: no such file; check the path'],
    ['exports/*.parquet', 'exports/*.parquet: no file matches'],
    ['links', 'links/orders.csv: no such file'],
    ['notes', 'no purchase files in this folder'],
    ['pipes/till.csv', 'pipes/till.csv: is no regular file'],
    ['linked/*.csv', 'linked/till.csv: is no regular file'],
    ['pipes/t*.csv', 'pipes/t*.csv: no file matches'],
    ['/dev/null', '/dev/null: is no regular file'],
    ['round.csv', 'round.csv: is a link that leads back to itself'],
  ])('%s stands for nothing', async (pattern, message) => {
    const expected = { kind: 'noInput', message: expect.stringContaining(message) as string };
    await expect(expandSources(['exports/b.csv', pattern], { cwd })).rejects.toMatchObject(expected);
  });
});
