import { capitalised } from '../words/capitalised.js';
import type { Wording } from '../words/wording.js';
import type { Family, Playbook } from './playbook.js';
import type { NextStep } from './segment.js';
import { fillTemplate } from './template.js';
import type { TemplateContext } from './template.js';
import { wordRule } from './word-rule.js';

/** A family given to a segment. */
export interface Choice {
  readonly family: Family;
  /** 0 to 1. */
  readonly fit: number;
  /** Whether `fit` reaches the playbook's minimum. */
  readonly fits: boolean;
}

/** The next step but for whom it reaches, which only the warehouse can count. */
export type StepTexts = Omit<NextStep, 'eligibleCustomers' | 'eligibleRevenue'>;

/** Words a segment's step with the segment's own figures. */
export function wordStep(
  choice: Choice,
  playbook: Playbook,
  context: TemplateContext,
  words: Wording,
): StepTexts {
  const { format } = words;
  const { family, fit, fits } = choice;
  return {
    family: family.key,
    title: family.title,
    call: family.call,
    reason: `${wordMisfit(choice, playbook, words)}${fillTemplate(family.because, context, format)}`,
    offer: fillTemplate(family.offer, context, format),
    channel: wordChannels(family, playbook, words),
    measure: fillTemplate(family.measure, context, format),
    eligibility: wordRule(family.eligible, context, words),
    fit,
    fits,
    avoid: family.avoid,
  };
}

function wordMisfit({ family, fit, fits }: Choice, playbook: Playbook, words: Wording): string {
  const { noneFits, nearest } = words.texts.segments.step;
  if (fits) return '';
  if (family.key === playbook.catchAll.key) return noneFits;
  const { share } = words.format;
  return nearest(share(fit), share(playbook.minimumFit));
}

/** The preferred channel, and the next one for customers who can't be reached on it. */
function wordChannels({ channels }: Family, playbook: Playbook, { texts }: Wording): string {
  const [first = '', second] = channels.map((channel) => playbook.channels.get(channel) ?? channel);
  return capitalised(second === undefined ? first : texts.segments.step.channels(first, second));
}
