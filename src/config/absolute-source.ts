import path from 'node:path';

const REMOTE = /^[a-z][a-z0-9+.-]+:\/\//i;
const GLOB = /[*?]|\[.+\]|\{.*(?:,|\.\.).*\}|[!+@]\(/;
/** What a glob gives a meaning to. */
const GLOB_CHARACTERS = /[\\()[\]{}*?|]|[!+@](?=\()/g;

/**
 * A source as it can be named from anywhere: an address as it is, all else absolute. A folder may have glob characters
 * in its name, as in `Exports [2011]`; before a glob they are escaped, so that they stand for themselves.
 *
 * @param folder absolute; relative sources start from it
 */
export function absoluteSource(source: string, folder: string): string {
  if (REMOTE.test(source)) return source;
  return path.resolve(GLOB.test(source) ? folder.replaceAll(GLOB_CHARACTERS, escape) : folder, source);
}

/** After an escaped brace picomatch takes the rest of a pattern for literal text; it does not after a class of one. */
const escape = (character: string): string =>
  character === '{' || character === '}' ? `[${character}]` : `\\${character}`;
