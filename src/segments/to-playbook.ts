import { MEASURES, PROFILE_FIGURES, RULE_SUBJECTS } from './playbook.js';
import type {
  Clause,
  Comparison,
  Condition,
  Family,
  LevelWord,
  Playbook,
  Preference,
  Rule,
} from './playbook.js';
import type { ConditionsFile, FamilyFile, PlaybookFile, RuleFile } from './playbook-schema.js';
import type { Level } from './segment.js';

/** A checked file in the shape that the rest works with: lists instead of optional keys, fifths as numbers. */
export function toPlaybook(file: PlaybookFile): Playbook {
  const families = Object.entries(file.families).map(([key, family]) => toFamily(key, family));
  const catchAll = families.find(({ key }) => file.families[key]?.profile === undefined);
  if (catchAll === undefined) throw new Error('a checked playbook has a family without a profile');
  return {
    minimumFit: file.minimumFit,
    channels: new Map(Object.entries(file.channels)),
    programmes: new Map(Object.entries(file.programmes ?? {})),
    families,
    catchAll,
  };
}

function toFamily(key: string, file: FamilyFile): Family {
  const avoidDiscounts = file.discount === 'never' ? 'No discount.' : '';
  return {
    key,
    title: file.title,
    call: file.call,
    must: toPreferences(file.profile?.must).map(({ condition }) => condition),
    prefers: toPreferences(file.profile?.prefers),
    because: file.because,
    offer: file.offer,
    measure: file.measure,
    channels: file.channels,
    requires: file.requires ?? [],
    needsProducts: file.needs?.includes('products') ?? false,
    avoid: file.avoid ?? avoidDiscounts,
    discount: file.discount,
    eligible: toRule(file.eligible),
    otherwise: (file.otherwise ?? []).map(({ step, when }) => ({ step, when: toRule(when) })),
  };
}

const LEVELS: Readonly<Record<LevelWord, Level>> = {
  lowest: 1,
  low: 2,
  middle: 3,
  high: 4,
  highest: 5,
};

function toPreferences(file: ConditionsFile | undefined): Preference[] {
  if (file === undefined) return [];
  const preferences: Preference[] = [];
  const add = (condition: Condition, weight = 1) => preferences.push({ condition, weight });
  for (const measure of MEASURES) {
    const asked = file[measure];
    if (asked) add({ kind: 'level', measure, levels: asked.is.map((word) => LEVELS[word]) }, asked.weight);
  }
  if (file.silence) add({ kind: 'silence', silences: file.silence.is }, file.silence.weight);
  for (const figure of PROFILE_FIGURES) {
    const asked = file[figure];
    if (asked) {
      const { atLeast = -Infinity, atMost = Infinity, weight } = asked;
      add({ kind: 'figure', figure, atLeast, atMost }, weight);
    }
  }
  return preferences;
}

const COMPARISONS: readonly Comparison[] = ['atLeast', 'atMost', 'longerThan', 'exactly'];

function toRule(file: RuleFile | undefined): Rule {
  if (file === undefined) return [];
  return RULE_SUBJECTS.flatMap((subject) => {
    const asked: Partial<Record<Comparison, Clause['value'] | undefined>> = file[subject] ?? {};
    return COMPARISONS.flatMap((comparison): Clause[] => {
      const value = asked[comparison];
      return value === undefined ? [] : [{ subject, comparison, value }];
    });
  });
}
