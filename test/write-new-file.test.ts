import { chmod, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewFile } from '../src/write-new-file.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quintet-new-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeNewFile', () => {
  it('writes a file, and nothing beside it', async () => {
    await writeNewFile(path.join(folder, 'new.yaml'), 'seed: 1\n');
    expect(await readdir(folder)).toEqual(['new.yaml']);
    expect(await readFile(path.join(folder, 'new.yaml'), 'utf8')).toBe('seed: 1\n');
  });

  it('never replaces one, nor what a link leads to', async () => {
    const file = path.join(folder, 'there.yaml');
    await writeFile(file, 'mine');
    await symlink(path.join(folder, 'nowhere'), path.join(folder, 'link.yaml'));
    for (const name of ['there.yaml', 'link.yaml']) {
      const work = writeNewFile(path.join(folder, name), 'other');
      await expect(work).rejects.toMatchObject({
        kind: 'cannotCreate',
        message: expect.stringContaining(name),
      });
    }
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['nowhere']));
  });

  it('needs a folder that is there', async () => {
    const work = writeNewFile(path.join(folder, 'none', 'a.yaml'), '');
    await expect(work).rejects.toMatchObject({
      kind: 'cannotCreate',
      message: expect.stringContaining('no such folder'),
    });
  });

  it.skipIf(process.getuid?.() === 0)('needs a folder that can be written', async () => {
    await chmod(folder, 0o500);
    const work = writeNewFile(path.join(folder, 'b.yaml'), '');
    await expect(work).rejects.toMatchObject({
      kind: 'cannotCreate',
      message: expect.stringContaining('EACCES'),
    });
    await chmod(folder, 0o700);
  });
});
