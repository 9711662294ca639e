import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFolder } from './create-folder.js';

/**
 * Writes a text to a file that may be there already: who reads it finds the old text or the new one, never a part.
 *
 * @param file absolute path; its folder is created where it is missing
 * @throws the file system's error
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  await createFolder(path.dirname(file));
  await replaceFileBy(file, (draft) => writeFile(draft, text, { flag: 'wx' }));
}

/**
 * The same with whatever writes the file.
 *
 * @param write makes the file, under another name in the same folder
 * @throws the file system's error; what `write` throws
 */
export async function replaceFileBy(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}-${randomUUID()}`);
  try {
    await write(draft);
    await sync(draft);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether a name is that of a file on its way to another name, left behind by a process that was killed. */
export const isDraft = (name: string): boolean =>
  /^\..+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** Removes what a process that was killed left of its replacing a file; nobody may be replacing it now. */
export async function removeDrafts(file: string): Promise<void> {
  const [folder, start] = [path.dirname(file), `.${path.basename(file)}-`];
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(start) && isDraft(name)) await rm(path.join(folder, name), { force: true });
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
