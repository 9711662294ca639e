import type { BehaviourView } from '../../../scores/views.js';
import { type Rich, id, prose } from '../../../words/rich.js';
import type { Block } from '../../document.js';
import { type Wording, amount, customersOf, inOrder, numbersTable } from '../wording.js';
import { groupCells, heading, mixedTable, paragraph, sharesFigure } from './parts.js';

type Tiers = BehaviourView['tiers'];
type Near = Tiers['nearest'][number];

/** Three tiers of value, and who of the middle one lacks what to the high one. */
export function describeTiers(tiers: Tiers, words: Wording): readonly Block[] {
  const { tiers: texts } = words.texts.views.behaviour;
  const rows = tiers.tiers.map((group) => ({
    cells: [[texts.names[group.tier]], ...groupCells(words, group)],
  }));
  const told = {
    name: 'tiers',
    question: texts.question,
    finding: wordFinding(tiers, words),
    table: inOrder(numbersTable(texts.caption, texts.columns, rows), [0]),
  };
  return [
    sharesFigure(
      words,
      told,
      tiers.tiers.map((group) => ({ name: texts.names[group.tier], group })),
    ),
    paragraph(wordRules(tiers, words)),
    heading(3, [texts.nearest]),
    ...(tiers.nearest.length === 0
      ? [paragraph([texts.nobodyNear])]
      : [
          nearestTable(tiers.nearest, words),
          paragraph([texts.nearestRule(words.format.exactMoney(tiers.highAbove))], 'soft'),
        ]),
  ];
}

function wordFinding({ tiers }: Tiers, { format, texts }: Wording): Rich {
  const { finding, nobody } = texts.views.behaviour.tiers;
  const [high, low] = [tiers.find(({ tier }) => tier === 'high'), tiers.find(({ tier }) => tier === 'low')];
  if (high === undefined || low === undefined || tiers.every(({ customers }) => customers === 0)) {
    return [nobody];
  }
  const { share } = format;
  return [
    finding(
      share(high.customerShare),
      share(high.revenueShare),
      share(low.customerShare),
      share(low.revenueShare),
    ),
  ];
}

function wordRules({ highAbove, lowUpTo, highSpendInMid, oneTimeInMid }: Tiers, words: Wording): Rich {
  const { rules, highSpend, noHighSpend } = words.texts.views.behaviour.tiers;
  const { customers, revenue } = highSpendInMid;
  const big = words.format.count(oneTimeInMid.customers);
  const inside =
    customers === 0 ? [noHighSpend] : highSpend(customersOf(words, customers), amount(words, revenue), big);
  return [rules(words.format.exactMoney(highAbove), words.format.exactMoney(lowUpTo)), ...inside];
}

function nearestTable(nearest: readonly Near[], words: Wording): Block {
  const { nearestCaption, nearestColumns } = words.texts.views.behaviour.tiers;
  const rows = nearest.map((customer) => ({
    cells: [
      [id(customer.customerId)],
      [amount(words, customer.netSpend)],
      [words.format.count(customer.orders)],
      [words.format.count(customer.recencyDays)],
      [wordLack(customer, words)],
      [prose(customer.step.title)],
    ],
  }));
  return mixedTable(nearestCaption, nearestColumns, [0, 4, 5], rows);
}

function wordLack({ lacksOrders, lacksSpend }: Near, { format, texts }: Wording): string {
  const { tiers } = texts.views.behaviour;
  const shown = format.count(lacksOrders);
  const orders = lacksOrders === 1 ? tiers.lacksOrders.one(shown) : tiers.lacksOrders.many(shown);
  const spend = tiers.lacksSpend(format.exactMoney(lacksSpend));
  if (lacksOrders === 0) return spend;
  return Number(lacksSpend) === 0 ? orders : tiers.lacksBoth(orders, spend);
}
