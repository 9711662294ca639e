import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';

/** The parts of a workbook's ZIP container. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * A part's bytes, unpacked as they are read.
   *
   * @throws Error when the part is missing, encrypted or damaged (length and CRC-32 are checked)
   */
  bytes(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/**
 * Opens a ZIP file by its central directory, so that parts can be read in any order.
 *
 * @throws Error when it is no ZIP file or is cut off
 */
export async function openPackage(path: string, signal: AbortSignal): Promise<Package> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(canonical(entry.fileName), entry);
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(canonical(name)),
      bytes: async function* bytes(name) {
        const entry = entries.get(canonical(name));
        if (entry === undefined) throw new Error(`the part ${name} is missing`);
        let checksum = 0;
        const unpacked: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
        for await (const chunk of unpacked) {
          signal.throwIfAborted();
          checksum = crc32(chunk, checksum);
          yield chunk;
        }
        if (checksum !== entry.crc32) throw new Error(`the part ${name} is damaged`);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Part names don't tell upper from lower case (ECMA-376, part 2). */
function canonical(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}
