const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size for people, with three significant figures at most: `512 MB`, `1.25 GB`. */
export function wordBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${UNITS[power] ?? 'bytes'}`;
}
