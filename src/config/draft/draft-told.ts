import type { Told } from '../mapping.js';
import type { Question } from '../question.js';
import { comment } from './comment.js';
import type { FoundFile, FoundStyle } from './findings.js';
import { groupFiles, nameGroup } from './group-files.js';
import { inlineYaml } from './inline-yaml.js';
import type { Scope } from './scope.js';
import { wordDates } from './word-dates.js';
import { wordMark } from './word-mark.js';

/** What each key says, and how what the data showed is worded. */
const KEYS: readonly {
  readonly key: keyof Told;
  readonly says: string;
  readonly found: (style: FoundStyle) => string;
  /** What the values of all files prove, if values to come may leave it open. */
  readonly proven?: (styles: readonly FoundStyle[]) => string | null;
}[] = [
  {
    key: 'dates',
    says: 'How dates are written: dmy, mdy, ymd or unix; empty leaves it to the data.',
    found: ({ dates }) => wordDates(dates),
    proven: (styles) => agreed(styles.map(({ dates }) => (dates.isOrderProven ? dates.order : null))),
  },
  {
    key: 'decimalMark',
    says: 'The mark before the decimals, "." or ","; empty leaves it to the data.',
    found: ({ numbers }) => wordMark(numbers),
    proven: (styles) =>
      styles.every(({ numbers }) => numbers.isPlain)
        ? null
        : agreed(styles.map(({ numbers }) => (numbers.isUnproven ? null : numbers.decimalMark))),
  },
  {
    key: 'timeZone',
    says: 'The time zone that times with an offset are turned into, e.g. Europe/London; empty for UTC.',
    found: ({ dates }) => (dates.hasOffsets ? 'times with an offset' : 'no time has an offset'),
  },
  {
    key: 'onlyCurrency',
    says: 'The one currency to use of several, e.g. EUR; empty where there is only one.',
    found: ({ currency }) => currency.currency ?? 'no currency is named',
  },
];

/**
 * How some sources write their values: what was said, and what the data prove, as keys; what the data leave open as lines
 * to choose from.
 *
 * @param hasEmptyKeys whether a key of which nothing was said stands there empty
 */
export function draftTold(scope: Scope, hasEmptyKeys: boolean): string[] {
  return KEYS.flatMap(({ key, says, found, proven }, index) => {
    const asked = draftChoice(key, scope);
    const settled =
      scope.told[key] === null && asked.length === 0 ? (proven?.(stylesOf(scope)) ?? null) : null;
    const value = scope.told[key] ?? settled;
    if (!hasEmptyKeys && value === null && asked.length === 0) return [];
    return [
      ...(index > 0 && hasEmptyKeys ? [''] : []),
      ...comment(says),
      ...showFound(scope, found),
      ...(settled === null ? [] : comment(SETTLED)),
      ...(value !== null ? [`${key}: ${written(value)}`] : []),
      ...(value === null && asked.length === 0 ? [`${key}:`] : []),
      ...asked,
    ];
  });
}

const SETTLED =
  'What is here proves it; said so that a later file that leaves it open is read in the same way.';

const stylesOf = ({ files }: Scope): FoundStyle[] =>
  files.flatMap((file) => (file.state === 'read' ? [file.style] : []));

/** What all say that say anything; null where they don't agree, or none does. */
function agreed(said: readonly (string | null)[]): string | null {
  const [one, ...others] = new Set(said.filter((word) => word !== null));
  return others.length === 0 ? (one ?? null) : null;
}

function showFound({ files, folder }: Scope, found: (style: FoundStyle) => string): string[] {
  const read = files.flatMap((file) => (file.state === 'read' ? [file] : []));
  const groups = groupFiles(read, ({ style }) => found(style));
  return groups.flatMap(({ said, files: same }) => comment(`${nameGroup(same, folder)}: ${said}`));
}

/** One line a choice; whatever is chosen holds for all files of the scope. */
function draftChoice(key: keyof Told, { files, folder }: Scope): string[] {
  const asking = files.filter((file) => questionsOf(file, key).length > 0);
  const questions = asking.flatMap((file) => questionsOf(file, key));
  const [first] = questions;
  if (first === undefined) return [];
  const name = nameGroup(asking, folder);
  const open =
    first.example === null
      ? `several currencies in ${name}, and nothing is converted`
      : `${JSON.stringify(first.example)} in ${name} can be read in more than one way, and no line settles it`;
  const choices = new Set(questions.flatMap((question) => question.choices));
  return [
    ...comment(`CHOOSE: ${open}. Take the # away from the line that is right.`),
    ...[...choices].map((choice) => `# ${key}: ${written(choice)}`),
  ];
}

function questionsOf(file: FoundFile, key: keyof Told): readonly Question[] {
  return file.state === 'refused' ? file.questions.filter((question) => question.key === key) : [];
}

/** A mark is easily overlooked without quotes. */
const written = (value: string): string => (value.length === 1 ? JSON.stringify(value) : inlineYaml(value));
