import type { BehaviourView } from '../../../scores/views.js';
import type { Section } from '../../document.js';
import type { Wording } from '../wording.js';
import { describeBeliefs } from './describe-beliefs.js';
import { describeDistribution } from './describe-distribution.js';
import { describeRankings } from './describe-rankings.js';
import { describeTiers } from './describe-tiers.js';

/** Who spends, how consistently, how often; where most customers are; tiers of value; beliefs against data. */
export function describeBehaviour(view: BehaviourView, words: Wording): Section {
  const { behaviour } = words.texts.views;
  return {
    id: 'behaviour',
    heading: behaviour.heading,
    short: behaviour.short,
    blocks: [
      ...describeRankings(view, words),
      ...describeDistribution(view, words),
      ...describeTiers(view.tiers, words),
      ...describeBeliefs(view.findings, words),
    ],
  };
}
