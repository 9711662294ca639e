import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { requireNewFolder, writePages } from '../src/write-pages.js';

async function makeFolder({ onTestFinished }: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('writing pages', () => {
  it('replaces what changed and touches nothing else', async (context) => {
    const folder = await makeFolder(context);
    const pages = { 'charts/a.svg': '<a/>', 'report.md': 'one' };
    const all = Object.keys(pages);
    expect(await writePages(folder, pages)).toEqual({ changed: all, unchanged: [], removed: [] });
    const before = await stat(path.join(folder, 'charts/a.svg'));
    const again = await writePages(folder, { ...pages, 'report.md': 'two' });
    expect(again).toEqual({ changed: ['report.md'], unchanged: ['charts/a.svg'], removed: [] });
    expect((await stat(path.join(folder, 'charts/a.svg'))).ino).toBe(before.ino);
    expect(await readFile(path.join(folder, 'report.md'), 'utf8')).toBe('two');
  });

  it('removes pictures that the pages no longer have, and no other file', async (context) => {
    const folder = await makeFolder(context);
    await mkdir(path.join(folder, 'charts'));
    for (const name of ['customers.csv', 'charts/old.svg', 'charts/notes.txt']) {
      await writeFile(path.join(folder, name), 'kept');
    }
    const { removed } = await writePages(folder, { 'charts/new.svg': '<a/>' });
    expect(removed).toEqual(['charts/old.svg']);
    expect((await readdir(path.join(folder, 'charts'))).toSorted()).toEqual(['new.svg', 'notes.txt']);
    expect(await readdir(folder)).toContain('customers.csv');
  });

  it('says what to do where the folder can not be made', async (context) => {
    const file = path.join(await makeFolder(context), 'file');
    await writeFile(file, '');
    await expect(writePages(path.join(file, 'pages'), { 'a.md': '' })).rejects.toMatchObject({
      kind: 'cannotCreate',
    });
  });
});

describe('a new folder', () => {
  it('is one that is not there yet, or has nothing in it', async (context) => {
    const folder = await makeFolder(context);
    await expect(requireNewFolder(folder)).resolves.toBeUndefined();
    await expect(requireNewFolder(path.join(folder, 'more', 'below'))).resolves.toBeUndefined();
    await writeFile(path.join(folder, 'mine.md'), '');
    await expect(requireNewFolder(folder)).rejects.toMatchObject({ kind: 'cannotCreate' });
    await expect(requireNewFolder(path.join(folder, 'mine.md'))).rejects.toMatchObject({
      kind: 'cannotCreate',
    });
  });
});
