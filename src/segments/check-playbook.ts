import type { Problem } from './parse-checked-yaml.js';
import type { FamilyFile, PlaybookFile } from './playbook-schema.js';
import { findTemplateProblem } from './template.js';

/**
 * What the parts of a playbook say of each other: words that are not in the vocabularies, placeholders
 * that do not exist, fallbacks that lead nowhere, and the one family that everybody can be given.
 */
export function checkPlaybook(file: PlaybookFile): Problem[] {
  const families = Object.entries(file.families);
  return [
    checkVocabularies(file),
    checkCatchAll(file),
    families.flatMap(([key, family]) => checkWords(file, key, family)),
    families.flatMap(([key, family]) => checkTemplates(key, family)),
    families.flatMap(([key, family]) => checkWeights(key, family)),
    families.flatMap(([key, family]) => checkFallbacks(file, key, family)),
  ].flat();
}

function checkVocabularies({ channels, programmes = {} }: PlaybookFile): Problem[] {
  return Object.keys(programmes)
    .filter((key) => Object.hasOwn(channels, key))
    .map((key) => ({ path: ['programmes', key], text: 'is a channel too; each word must mean one thing' }));
}

function checkCatchAll({ families }: PlaybookFile): Problem[] {
  const open = Object.entries(families).filter(([, family]) => family.profile === undefined);
  const [first] = open;
  if (first === undefined) {
    return [
      {
        path: ['families'],
        text: 'has no family without a profile; one is needed, so that every segment can be described honestly',
      },
    ];
  }
  const [key, family] = first;
  const more = open.slice(1).map(([other]) => ({
    path: ['families', other],
    text: `has no profile, nor has ${key}; exactly one family may claim nothing`,
  }));
  const closed = (['requires', 'needs', 'eligible'] as const)
    .filter((part) => family[part] !== undefined)
    .map((part) => ({
      path: ['families', key, part],
      text: 'is not allowed in the family without a profile: it must be possible for everybody',
    }));
  return [...more, ...closed];
}

function checkWords(file: PlaybookFile, key: string, family: FamilyFile): Problem[] {
  return [
    ...findUnknown(family.channels, file.channels, ['families', key, 'channels']),
    ...findUnknown(family.requires ?? [], file.programmes ?? {}, ['families', key, 'requires']),
  ];
}

function findUnknown(words: readonly string[], vocabulary: object, path: readonly string[]): Problem[] {
  return words.flatMap((word, index) =>
    Object.hasOwn(vocabulary, word)
      ? []
      : [{ path: [...path, index], text: `is "${word}"; allowed are ${Object.keys(vocabulary).join(', ')}` }],
  );
}

function checkTemplates(key: string, family: FamilyFile): Problem[] {
  return (['because', 'offer', 'measure'] as const).flatMap((part) => {
    const problem = findTemplateProblem(family[part]);
    return problem === null ? [] : [{ path: ['families', key, part], text: problem }];
  });
}

function checkWeights(key: string, { profile }: FamilyFile): Problem[] {
  return Object.entries(profile?.must ?? {})
    .filter(([, condition]) => condition?.weight !== undefined)
    .map(([subject]) => ({
      path: ['families', key, 'profile', 'must', subject, 'weight'],
      text: 'has no meaning under must; only prefers are weighed',
    }));
}

function checkFallbacks({ families }: PlaybookFile, key: string, family: FamilyFile): Problem[] {
  const path = ['families', key, 'otherwise'];
  const { otherwise = [] } = family;
  if (family.eligible === undefined) {
    if (otherwise.length === 0) return [];
    return [{ path, text: 'is never reached: without eligible the step is for everybody' }];
  }
  const problems = otherwise.flatMap(({ step, when }, index): Problem[] => {
    const at = [...path, index, 'step'];
    const target = Object.hasOwn(families, step) ? families[step] : undefined;
    if (target === undefined) {
      return [{ path: at, text: `is "${step}"; allowed are ${Object.keys(families).join(', ')}` }];
    }
    if (step === key)
      return [{ path: at, text: `is "${step}" itself, which the customer is not eligible for` }];
    const isOpen = when === undefined && target.eligible === undefined;
    if (isOpen && index < otherwise.length - 1) {
      return [{ path: at, text: `is "${step}", which is for everybody: what follows it is never reached` }];
    }
    return [];
  });
  return [...problems, ...checkLastFallback(families, path, otherwise)];
}

function checkLastFallback(
  families: PlaybookFile['families'],
  path: readonly string[],
  otherwise: NonNullable<FamilyFile['otherwise']>,
): Problem[] {
  const last = otherwise.at(-1);
  const open = Object.keys(families).filter((step) => families[step]?.eligible === undefined);
  if (last !== undefined && !Object.hasOwn(families, last.step)) return [];
  if (last !== undefined && last.when === undefined && open.includes(last.step)) return [];
  const text = `must end with a step for everybody, without a when; allowed are ${open.join(', ')}`;
  return [{ path, text }];
}
