import type { Level, Measure, Silence } from './segment.js';

/** The fifths of the shop's customers by their names in a playbook, lowest first. */
export const LEVEL_WORDS = ['lowest', 'low', 'middle', 'high', 'highest'] as const;
export type LevelWord = (typeof LEVEL_WORDS)[number];

/** The kinds of silence, from the latest seen to the longest silent. */
export const SILENCES = ['recent', 'lapsing', 'lapsed'] as const satisfies readonly Silence[];

/** What can be asked for as a level. */
export const MEASURES = [
  'spend',
  'orders',
  'averageOrderValue',
  'returnRatio',
  'recencyDays',
] as const satisfies readonly Measure[];

/** What can be asked for as a figure of the segment itself, whatever the rest of the shop does. */
export const PROFILE_FIGURES = [
  'returnRatio.mean',
  'oneOrderShare',
  'returnerShare',
  'orders.median',
] as const;
export type ProfileFigure = (typeof PROFILE_FIGURES)[number];

/** Something that is true or untrue of a segment. */
export type Condition =
  | { readonly kind: 'level'; readonly measure: Measure; readonly levels: readonly Level[] }
  | { readonly kind: 'silence'; readonly silences: readonly Silence[] }
  | {
      readonly kind: 'figure';
      readonly figure: ProfileFigure;
      readonly atLeast: number;
      readonly atMost: number;
    };

export interface Preference {
  readonly condition: Condition;
  readonly weight: number;
}

/** What a rule about one customer can look at; the two `…ToMedian` are multiples of the shop's median. */
export const RULE_SUBJECTS = [
  'silence',
  'orders',
  'ordersEver',
  'tenureDays',
  'netSpendToMedian',
  'averageOrderValueToMedian',
  'returnRatio',
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];
export type Comparison = 'atLeast' | 'atMost' | 'longerThan' | 'exactly';

/** One part of a rule about a customer; `lapsing` and `lapsed` stand for the shop's own number of days. */
export interface Clause {
  readonly subject: RuleSubject;
  readonly comparison: Comparison;
  readonly value: number | 'lapsing' | 'lapsed';
}

/** All clauses hold for the customer; an empty rule holds for everybody. */
export type Rule = readonly Clause[];

/** The step of a customer who is not eligible for the segment's own, given where `when` and the step's own rule hold. */
export interface Fallback {
  readonly step: string;
  readonly when: Rule;
}

/** A kind of marketing step: for which segments, for whom in them, and what is done. */
export interface Family {
  readonly key: string;
  readonly title: string;
  readonly call: string;
  /** Claims that the step's wording makes: where one is untrue, the step is never given. */
  readonly must: readonly Condition[];
  /** What makes the step fit better or worse. */
  readonly prefers: readonly Preference[];
  /** Texts with placeholders. */
  readonly because: string;
  readonly offer: string;
  readonly measure: string;
  /** Keys of the channels, the preferred one first. */
  readonly channels: readonly string[];
  /** Keys of the programmes without which the step is impossible. */
  readonly requires: readonly string[];
  /** Whether it is impossible where purchases name no products. */
  readonly needsProducts: boolean;
  readonly avoid: string;
  readonly discount: 'allowed' | 'never';
  readonly eligible: Rule;
  readonly otherwise: readonly Fallback[];
}

/** What the shop can do for its segments, as a marketer wrote it; made by `parsePlaybook`. */
export interface Playbook {
  /** Smallest fit, above 0 and up to 1, at which a step counts as fitting. */
  readonly minimumFit: number;
  /** Key to display words. */
  readonly channels: ReadonlyMap<string, string>;
  readonly programmes: ReadonlyMap<string, string>;
  /** In the order of the file. */
  readonly families: readonly Family[];
  /** The one family that claims nothing and is open to everybody. */
  readonly catchAll: Family;
}
