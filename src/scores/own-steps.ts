import type { Playbook } from '../segments/playbook.js';
import { type Sql, list, nothing, text } from '../warehouse/sql.js';
import type { OwnStep } from './views.js';

/** The kinds of step that a customer can have as its own. */
export type StepFamilies = Playbook['families'];

/** Keys of the steps that forbid discounts, for a condition `step in (…)`. */
export function forbiddingSteps(families: StepFamilies): Sql {
  const keys = families.filter(({ discount }) => discount === 'never').map(({ key }) => text(key));
  return keys.length === 0 ? nothing : list(keys);
}

/** A step with its title; one that the playbook does not know is called by its key. */
export function toOwnStep(families: StepFamilies, key: string): OwnStep {
  return { family: key, title: families.find((family) => family.key === key)?.title ?? key };
}
