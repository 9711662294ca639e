import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
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
  const draft = path.join(path.dirname(file), `.${path.basename(file)}-${randomUUID()}`);
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
