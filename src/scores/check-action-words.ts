import type { Problem } from '../segments/parse-checked-yaml.js';
import type { Playbook } from '../segments/playbook.js';
import type { GridFile } from './grid-schema.js';

/** The words by which actions may be tied to what a shop has. */
export type ActionWords = Pick<Playbook, 'channels' | 'programmes'>;

/** Channels and programmes of a grid's actions that the playbook does not know; none where there is no playbook to ask. */
export function checkActionWords({ segments }: GridFile, words: ActionWords | null): Problem[] {
  if (words === null) return [];
  return Object.entries(segments).flatMap(([key, { actions }]) =>
    actions.flatMap(({ channels = [], requires = [] }, index) => {
      const path = ['segments', key, 'actions', index];
      return [
        ...findUnknown(channels, words.channels, [...path, 'channels']),
        ...findUnknown(requires, words.programmes, [...path, 'requires']),
      ];
    }),
  );
}

function findUnknown(
  given: readonly string[],
  known: ReadonlyMap<string, string>,
  path: readonly PropertyKey[],
): Problem[] {
  const text = (word: string) => `is "${word}"; the playbook has ${[...known.keys()].join(', ') || 'none'}`;
  return given.flatMap((word, index) =>
    known.has(word) ? [] : [{ path: [...path, index], text: text(word) }],
  );
}
