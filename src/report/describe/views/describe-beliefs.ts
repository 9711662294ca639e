import type { Finding } from '../../../scores/views.js';
import type { Block } from '../../document.js';
import { type Wording, customersOf } from '../wording.js';
import { heading, paragraph } from './parts.js';
import { wordEffect, wordSeries } from './word-finding.js';

/** Popular beliefs: the verdict first, the figures behind it, the method in small print. */
export function describeBeliefs(findings: readonly Finding[], words: Wording): readonly Block[] {
  if (findings.length === 0) return [];
  const { beliefs } = words.texts.views;
  const level = findings.find(({ effect }) => effect !== null)?.effect?.level;
  return [
    heading(3, [beliefs.heading]),
    ...(level === undefined ? [] : [paragraph([beliefs.intro(words.format.share(level))])]),
    ...findings.flatMap((finding) => describeFinding(finding, words)),
  ];
}

function describeFinding(finding: Finding, words: Wording): readonly Block[] {
  const { beliefs } = words.texts.views;
  const { key, verdict, effect } = finding;
  const title = heading(4, [beliefs.title(beliefs.verdicts[verdict], beliefs.claims[key])]);
  const series = wordSeries(finding, words);
  const customers = customersOf(words, finding.customers);
  if (effect === null) {
    const reason = finding.customers === 0 ? beliefs.noCustomers : beliefs.noEffect(customers);
    return [title, paragraph([reason, series === '' ? '' : ` ${series}`])];
  }
  const method = beliefs.methods[effect.method](customers, words.format.share(effect.level));
  return [
    title,
    paragraph([wordEffect(finding, effect, words), series === '' ? '' : ` ${series}`]),
    paragraph([method], 'soft'),
  ];
}
