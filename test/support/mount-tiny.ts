import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import type { Shop } from './run-quintet.js';

/** A file system of its own, of a size that can be changed. */
export interface TinyDisk {
  /** @param size as mount takes it, e.g. `128k` or a number of bytes; not less than what is used */
  resize(size: string): void;
  unmount(): void;
}

/** Mounts one in a folder of the shop, which it makes, or skips the test where that is not allowed. */
export async function mountTiny(
  shop: Shop,
  folder: string,
  size: string,
  skip: (reason: string) => void,
): Promise<TinyDisk> {
  const place = shop.path(folder);
  await mkdir(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    skip('no small file system can be mounted here');
  }
  return {
    resize: (other) => execFileSync('mount', ['-o', `remount,size=${other}`, place]),
    unmount: () => execFileSync('umount', [place]),
  };
}
