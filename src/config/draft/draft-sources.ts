import { DEFAULT_SOURCE_NAME, type SourceSpec } from '../configuration.js';
import { relativeSource } from '../relative-source.js';
import { comment } from './comment.js';
import { draftMapping } from './draft-mapping.js';
import { draftTold } from './draft-told.js';
import type { Findings } from './findings.js';
import { inlineYaml } from './inline-yaml.js';

/**
 * The sources, each with what is said about it alone.
 *
 * @param folder absolute path of the folder that relative paths start from
 * @param isShared whether what is said about columns and values is said once for all of them
 */
export function draftSources(
  { configuration, files }: Findings,
  folder: string,
  isShared: boolean,
): string[] {
  return [
    ...comment(
      'The purchases: files, folders or patterns. Orders of one name belong to one shop and count once.',
    ),
    ...files.flatMap((file) =>
      file.state === 'refused' ? comment(`Can't be read as things are: ${file.failure.message}`) : [],
    ),
    'sources:',
    ...configuration.sources.flatMap((source) => {
      const path = inlineYaml(relativeSource(source.path, folder));
      const name = source.name === DEFAULT_SOURCE_NAME ? [] : [`name: ${inlineYaml(source.name)}`];
      const own = isShared ? [] : draftOwn(source, files, folder);
      const more = [...name, ...own];
      return more.length === 0
        ? [`  - ${path}`]
        : [`  - path: ${path}`, ...more.map((line) => `    ${line}`)];
    }),
  ];
}

function draftOwn(source: SourceSpec, all: Findings['files'], folder: string): string[] {
  const { mapping, told } = source;
  const scope = { mapping, told, files: all.filter((file) => file.source === source), folder };
  return [...draftMapping(scope), ...draftTold(scope, false)];
}
