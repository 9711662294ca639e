import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import loadHashes from 'xxhash-wasm';
import { Failure } from '../../failure.js';
import { explainReadError } from './explain-file-error.js';
import type { Compression } from './prepared-file.js';
import { ZstdDecoder } from './zstd-decoder.js';

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 65_536;
const CHUNK_BYTES = 1 << 18;

/**
 * A file's bytes, unpacked as they are read, in constant memory.
 *
 * @throws Failure data when a compressed file is damaged or cut off, else as `explainReadError` has it
 */
export async function* readContent(
  path: string,
  compression: Compression,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: CHUNK_BYTES, signal });
  try {
    if (compression === 'gzip') {
      yield* pipeline(packed, createGunzip({ chunkSize: CHUNK_BYTES }), () => {}) as AsyncIterable<Buffer>;
    } else if (compression === 'zstd') yield* unpackZstd(packed);
    else yield* packed as AsyncIterable<Buffer>;
  } catch (error) {
    signal.throwIfAborted();
    const known = explainReadError(error, path);
    if (known instanceof Failure || compression === 'none') throw known;
    throw new Failure(
      'data',
      `${path}: the compressed file is damaged or cut off; copy it here again or export it again`,
      { cause: error },
    );
  } finally {
    packed.destroy();
  }
}

async function* unpackZstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new ZstdDecoder(await loadHashes());
  for await (const chunk of packed) {
    for (const { buffer, byteOffset, byteLength } of decoder.push(chunk)) {
      yield Buffer.from(buffer, byteOffset, byteLength);
    }
  }
  decoder.end();
}

/**
 * The first bytes of a file as it lies on the disk.
 *
 * @param most how many at the most
 * @throws as `explainReadError` has it
 */
export async function readHead(path: string, most: number): Promise<Buffer> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(most), 0, most, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw explainReadError(error, path);
  }
}
