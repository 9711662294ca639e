import { gzipSync } from 'node:zlib';
import loadHashes from 'xxhash-wasm';

const hashes = await loadHashes();

/** Text in an encoding, as a till or a spreadsheet writes it. */
export function encodeText(text: string, encoding: string): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16le with mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16be with mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      throw new Error(encoding);
  }
}

export function compress(bytes: Buffer, compression: string): Buffer {
  if (compression === 'gzip') return gzipSync(bytes);
  return compression === 'zstd' ? zstdFrame(bytes) : bytes;
}

/** A Zstandard frame of uncompressed blocks (RFC 8878, 3.1.1), with a window of 1 MB and a checksum. */
export function zstdFrame(bytes: Buffer, blockBytes = 1000): Buffer {
  const blocks: Buffer[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += blockBytes) {
    const block = bytes.subarray(start, start + blockBytes);
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | Number(start + blockBytes >= bytes.length), 0, 3);
    blocks.push(header, block);
  }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(Number(hashes.h64Raw(bytes) & 0xffffffffn));
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x50]), ...blocks, checksum]);
}
