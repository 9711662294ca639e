import path from 'node:path';
import { absoluteSource } from './absolute-source.js';

/**
 * A source as a file in `folder` may name it: relative where that is shorter, and such that `absoluteSource` makes the
 * same of it again.
 *
 * @param source as `absoluteSource` gave it
 * @param folder absolute
 */
export function relativeSource(source: string, folder: string): string {
  const escaped = absoluteSource('*', folder).slice(0, -1);
  const candidates = [path.relative(folder, source), path.relative(escaped, source)];
  const fitting = candidates.filter(
    (name) => name !== '' && name.length < source.length && absoluteSource(name, folder) === source,
  );
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? source;
}
