/** The units that a size of memory may have, as they are written. */
export const MEMORY_UNITS = ['MB', 'GB', 'TB', 'MiB', 'GiB', 'TiB'] as const;

const BYTES = { MB: 1e6, GB: 1e9, TB: 1e12, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** Bytes that the program itself needs beside the database's bound. */
export const OWN_MEMORY = 2 ** 30;

/** Bytes of a size such as `2GB` or `1.5GiB`, as the configuration has it; NaN for anything else. */
export function memoryBytes(size: string): number {
  const unit = MEMORY_UNITS.find((name) => size.endsWith(name));
  return unit === undefined ? Number.NaN : Number(size.slice(0, -unit.length)) * BYTES[unit];
}
