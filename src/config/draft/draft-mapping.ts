import { FIELDS, type Mapping } from '../mapping.js';
import { recordMapping } from '../record-mapping.js';
import { comment } from './comment.js';
import type { FoundLayout } from './findings.js';
import { groupFiles, nameGroup } from './group-files.js';
import { inlineYaml } from './inline-yaml.js';
import type { Scope } from './scope.js';
import { wordExclusion } from './word-exclusion.js';

const MOST_LAYOUTS = 3;
const MOST_CHOICES = 4;

/**
 * The mapping of some sources: what was said as keys, what was recognised as comments that can be made keys, what has
 * to be chosen as comments too.
 */
export function draftMapping(scope: Scope): string[] {
  const said = Object.entries(recordMapping(scope.mapping ?? {})).map(([key, value]) => entry(key, value));
  const asked = askedEntries(scope);
  const recognised = recognisedEntries(scope);
  if (said.length > 0) {
    const notes = [...asked, ...recognised].map((line) => `  ${line.startsWith('#') ? line : `# ${line}`}`);
    return ['# Which column is which.', 'mapping:', ...said.map((line) => `  ${line}`), ...notes];
  }
  if (asked.length + recognised.length === 0) return [];
  return [
    ...comment(
      'Which column is which. What is recognised needs no key; to say otherwise, take the # away from mapping and from the line.',
    ),
    '# mapping:',
    ...[...asked, ...recognised].map((line) => (line.startsWith('#') ? line : `#   ${line}`)),
  ];
}

const entry = (key: string, value: unknown): string => `${key}: ${inlineYaml(value)}`;

/** Entries of the mapping, and comments between them that begin with a `#`. */
function recognisedEntries({ mapping, files, folder }: Scope): string[] {
  const known = files.filter(({ layout }) => layout !== null);
  // Sheets and files of one program may differ in the case of their headers, which a mapping does not mind.
  const groups = groupFiles(known, ({ layout }) =>
    layout === null
      ? ''
      : JSON.stringify([layout.name, layout.columns, layout.returns, layout.exclude]).toLowerCase(),
  );
  return groups.slice(0, MOST_LAYOUTS).flatMap((group) => {
    const layout = group.files[0]?.layout;
    if (layout === null || layout === undefined) return [];
    return [
      ...comment(`Recognised in ${nameGroup(group.files, folder)} as ${layout.name}:`),
      ...layoutEntries(layout, mapping ?? {}),
    ];
  });
}

function layoutEntries({ columns, returns, exclude }: FoundLayout, said: Mapping): string[] {
  const [rule] = exclude;
  const fields = FIELDS.filter((field) => columns[field] !== null && said[field] === undefined);
  const recorded = recordMapping({
    ...Object.fromEntries(fields.map((field) => [field, columns[field]])),
    ...(said.returns === undefined && { returns }),
    ...(said.exclude === undefined && exclude.length === 1 && { exclude: rule }),
  });
  const several = said.exclude === undefined && exclude.length > 1 ? exclude : [];
  return [
    ...Object.entries(recorded).map(([key, value]) => entry(key, value)),
    ...(several.length === 0 ? [] : comment(`Left out: ${several.map(wordExclusion).join('; ')}.`)),
  ];
}

function askedEntries({ files, folder }: Scope): string[] {
  const asking = files.flatMap((file) => {
    const questions = file.state === 'refused' ? file.questions : [];
    return questions.flatMap(({ key, choices }) =>
      key.startsWith('mapping.') ? [{ file, field: key.slice('mapping.'.length), choices }] : [],
    );
  });
  const asked = new Map(
    asking.map((question) => [JSON.stringify([question.field, question.choices]), question]),
  );
  return [...asked.values()].flatMap(({ file, field, choices }) => {
    const question = `CHOOSE the column of ${nameGroup([file], folder)} that is the ${field}`;
    return choices.length <= MOST_CHOICES
      ? [...comment(`${question}:`), ...choices.map((choice) => entry(field, choice))]
      : [
          ...comment(`${question}, one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}:`),
          `${field}:`,
        ];
  });
}
