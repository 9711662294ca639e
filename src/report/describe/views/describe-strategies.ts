import type { Group, Strategy } from '../../../scores/views.js';
import { addMoney, negateMoney } from '../../../segments/money.js';
import type { Rich } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import { type Wording, amount, customersOf } from '../wording.js';
import { heading, mixedTable, paragraph } from './parts.js';

/** The standing strategies: for whom, what to do, what they brought, and who is how far from the threshold. */
export function describeStrategies(
  strategies: readonly Strategy[],
  lapsingDays: number,
  words: Wording,
): readonly Block[] {
  if (strategies.length === 0) return [];
  const { strategies: texts } = words.texts.views.rfm;
  const { format } = words;
  const rows = strategies.map((strategy) => ({
    cells: [
      [texts.names[strategy.key]],
      wordRule(strategy, words),
      wordTodo(strategy, words),
      [format.count(strategy.customers)],
      [amount(words, strategy.revenue)],
      [format.columnShare(strategy.revenueShare)],
    ],
  }));
  const items = strategies.map((strategy) => wordDetail(strategy, lapsingDays, words));
  return [
    heading(3, [texts.heading]),
    paragraph([texts.intro]),
    mixedTable(texts.caption, texts.columns, [0, 1, 2], rows),
    { kind: 'list', ordered: false, items },
  ];
}

function wordRule(strategy: Strategy, words: Wording): Rich {
  const { rules } = words.texts.views.rfm.strategies;
  const value = strategy.key === 'vip_rewards' ? strategy.orderValueAbove : strategy.threshold;
  return [rules[strategy.key](words.format.exactMoney(value))];
}

/** A reward is a discount: it is not for those whose own step forbids one. */
function wordTodo(strategy: Strategy, words: Wording): Rich {
  const { todo, notFor } = words.texts.views.rfm.strategies;
  const text = todo[strategy.key];
  if (strategy.key !== 'balanced_incentives' || strategy.notFor === 0) return [text];
  return [text.replace(/\.$/u, ''), notFor(customersOf(words, strategy.notFor))];
}

function wordDetail(strategy: Strategy, lapsingDays: number, words: Wording): Rich {
  const { strategies: texts } = words.texts.views.rfm;
  if (strategy.customers === 0) return [texts.nobody(texts.names[strategy.key])];
  const told = ({ customers, revenue }: Pick<Strategy, 'customers' | 'revenue'>) =>
    [customersOf(words, customers), amount(words, revenue)] as const;
  switch (strategy.key) {
    case 'vip_rewards':
      return texts.active(
        customersOf(words, strategy.customers),
        words.format.count(strategy.active.customers),
        amount(words, strategy.active.revenue),
        words.format.days(lapsingDays),
      );
    case 'balanced_incentives': {
      const { above, below, medianShortfall } = strategy;
      const lack = medianShortfall === null ? [] : texts.shortfall(amount(words, medianShortfall));
      return [...texts.aboveBelow(...told(above), ...told(below)), ...lack];
    }
    case 'reactivation': {
      const { orderValueTrack, frequencyTrack, tied } = strategy;
      const also = tied.customers === 0 ? [] : texts.tied(...told(tied));
      return [
        ...texts.tracks(...told(orderValueTrack), ...told(without(frequencyTrack, tied))),
        ...also,
        texts.end,
      ];
    }
  }
}

/** A group without a part of it. */
const without = (group: Group, part: Group): Pick<Group, 'customers' | 'revenue'> => ({
  customers: group.customers - part.customers,
  revenue: addMoney(group.revenue, negateMoney(part.revenue)),
});
