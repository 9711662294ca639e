import type { Strategy } from '../../../scores/views.js';
import type { Rich } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import { type Wording, amount, customersOf } from '../wording.js';
import { heading, mixedTable, paragraph } from './parts.js';

/** The standing strategies: for whom, what to do, what they brought, and who is how far from the threshold. */
export function describeStrategies(strategies: readonly Strategy[], words: Wording): readonly Block[] {
  if (strategies.length === 0) return [];
  const { strategies: texts } = words.texts.views.rfm;
  const { format } = words;
  const rows = strategies.map((strategy) => ({
    cells: [
      [texts.names[strategy.key]],
      wordRule(strategy, words),
      [texts.todo[strategy.key]],
      [format.count(strategy.customers)],
      [amount(words, strategy.revenue)],
      [format.share(strategy.revenueShare)],
    ],
  }));
  const items = strategies.map((strategy) => wordDetail(strategy, words)).filter(({ length }) => length > 0);
  return [
    heading(3, [texts.heading]),
    paragraph([texts.intro]),
    mixedTable(texts.caption, texts.columns, [0, 1, 2], rows),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ];
}

function wordRule(strategy: Strategy, words: Wording): Rich {
  const { rules } = words.texts.views.rfm.strategies;
  const value = strategy.key === 'vip_rewards' ? strategy.orderValueAbove : strategy.threshold;
  return [rules[strategy.key](words.format.exactMoney(value))];
}

function wordDetail(strategy: Strategy, words: Wording): Rich {
  const { strategies: texts } = words.texts.views.rfm;
  if (strategy.customers === 0) return [texts.nobody(texts.names[strategy.key])];
  const told = ({ customers, revenue }: Pick<Strategy, 'customers' | 'revenue'>) =>
    [customersOf(words, customers), amount(words, revenue)] as const;
  switch (strategy.key) {
    case 'vip_rewards':
      return [];
    case 'balanced_incentives': {
      const { above, below, medianShortfall } = strategy;
      const lack = medianShortfall === null ? [] : texts.shortfall(amount(words, medianShortfall));
      return [...texts.aboveBelow(...told(above), ...told(below)), ...lack];
    }
    case 'reactivation':
      return texts.tracks(...told(strategy.orderValueTrack), ...told(strategy.frequencyTrack));
  }
}
