import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Creates a folder and those above it where they are missing. Node's own recursive `mkdir` never comes back from file
 * systems that answer "no such file" to every attempt, such as /proc.
 *
 * @param folder absolute path
 * @throws the file system's error
 */
export async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    const parent = path.dirname(folder);
    if (code !== 'ENOENT' || parent === folder) throw error;
    await createFolder(parent);
    await mkdir(folder);
  }
}
