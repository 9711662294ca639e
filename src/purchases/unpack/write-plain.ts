import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { explainWriteError } from './explain-file-error.js';

/**
 * Writes a stream of bytes to a new file whose name nothing else has. When anything fails, the stream included,
 * no file is left behind.
 *
 * @param origin the purchase file that the bytes come from; its name becomes part of the new one
 * @param ending of the new file, e.g. `csv`
 * @returns the new file's path
 * @throws Failure io when the disk is full, cannotCreate when the folder can't be written
 */
export async function writePlain(
  bytes: AsyncIterable<Uint8Array>,
  { origin, ending, folder, signal }: { origin: string; ending: string; folder: string; signal: AbortSignal },
): Promise<string> {
  const name = basename(origin)
    .slice(0, 60)
    .replaceAll(/[^\w.-]/g, '_');
  const path = join(folder, `${name}.${randomUUID()}.${ending}`);
  const written = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw explainWriteError(error, origin, folder);
    });
  await written(mkdir(folder, { recursive: true }));
  const file = await written(open(path, 'wx'));
  try {
    for await (const chunk of bytes) {
      signal.throwIfAborted();
      // writeFile goes on after a short write, which write does not.
      await written(file.writeFile(chunk));
    }
    await written(file.close());
    return path;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}
