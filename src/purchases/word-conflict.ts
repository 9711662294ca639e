import { isDeepStrictEqual } from 'node:util';
import type { SourceSpec } from '../config/configuration.js';
import type { SourceFile } from './source-file.js';

type Named = Pick<SourceFile, 'path' | 'source'>;

/**
 * Why one content that two sources stand for can't be read once for both, in words for a person: they say different things
 * about it, and neither has more right than the other.
 *
 * @returns null where both say the same
 */
export function wordConflict(one: Named, other: Named): string | null {
  const [said, saidToo] = [readingOf(one.source), readingOf(other.source)];
  const keys = Object.keys(said).filter((key) => !isDeepStrictEqual(said[key], saidToo[key]));
  if (keys.length === 0) return null;
  const differ = `${one.source.path} and ${other.source.path}, which differ in ${keys.join(', ')}`;
  return one.path === other.path
    ? `${one.path} belongs to two sources, ${differ}; let only one of them name it, or say the same in both`
    : `${other.path} has the same content as ${one.path}, and they belong to two sources, ${differ}; remove the copy, or say the same in both`;
}

/** What a source says about its files, by the keys of the configuration. */
function readingOf({ name, mapping, told }: SourceSpec): Readonly<Record<string, unknown>> {
  return { name, mapping, ...told };
}
