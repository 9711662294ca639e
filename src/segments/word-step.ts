import type { Format } from '../words/format.js';
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
  format: Format,
): StepTexts {
  const { family, fit, fits } = choice;
  return {
    family: family.key,
    title: family.title,
    call: family.call,
    reason: `${wordMisfit(choice, playbook, format)}${fillTemplate(family.because, context, format)}`,
    offer: fillTemplate(family.offer, context, format),
    channel: wordChannels(family, playbook),
    measure: fillTemplate(family.measure, context, format),
    eligibility: wordRule(family.eligible, context, format),
    fit,
    fits,
    avoid: family.avoid,
  };
}

function wordMisfit({ family, fit, fits }: Choice, playbook: Playbook, format: Format): string {
  if (fits) return '';
  if (family.key === playbook.catchAll.key) return 'No step in the playbook describes this segment. ';
  const needed = format.share(playbook.minimumFit);
  return (
    'No step in the playbook fits this segment well; this is the nearest ' +
    `(fit ${format.share(fit)}, needed ${needed}). `
  );
}

/** The preferred channel, and the next one for customers who can't be reached on it. */
function wordChannels({ channels }: Family, playbook: Playbook): string {
  const [first = '', second] = channels.map((channel) => playbook.channels.get(channel) ?? channel);
  const words = second === undefined ? first : `${first}, otherwise ${second}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
