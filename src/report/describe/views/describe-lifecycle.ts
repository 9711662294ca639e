import {
  type ActionGroup,
  LIFECYCLE_GROUPS,
  type LifecycleGroup,
  type LifecycleView,
} from '../../../scores/views.js';
import type { Rhythm } from '../../../segments/segment.js';
import type { Rich } from '../../../words/rich.js';
import type { Block, Section, Table } from '../../document.js';
import { type Wording, amount, customersOf, wordsTable } from '../wording.js';
import { groupCells, mixedTable, paragraph, sharesFigure } from './parts.js';

/** From those who stay to those who went, which keeps action groups together. */
const ORDER = [
  'loyal',
  'active',
  'new',
  'potential_churner',
  'churned',
] as const satisfies readonly LifecycleGroup[];

type LifecycleRow = LifecycleView['groups'][number];

/** Who is where in their life as a customer, what that is worth, and what to do. */
export function describeLifecycle(view: LifecycleView, rhythm: Rhythm, words: Wording): Section {
  const { format, texts } = words;
  const { lifecycle } = texts.views;
  const [lapsing, lapsed] = [format.days(rhythm.lapsingDays), format.days(rhythm.lapsedDays)] as const;
  const source = texts.method.rhythmSource[rhythm.source](format.count(rhythm.gaps));
  const ordered = ORDER.flatMap((key) => view.groups.filter(({ group }) => group === key));
  const told = {
    name: 'lifecycle-groups',
    question: lifecycle.question,
    finding: wordFinding(view, words),
    table: groupsTable(ordered, words),
  };
  return {
    id: 'lifecycle',
    heading: lifecycle.heading,
    short: lifecycle.short,
    blocks: [
      paragraph([lifecycle.intro(lapsing, lapsed), ' ', source, ...wordEnded(rhythm, words)]),
      ...describeBacktest(view, words),
      sharesFigure(
        words,
        told,
        ordered.map((group) => ({ name: nameOf(group, words), group })),
      ),
      paragraph(wordBigSpenders(view, words)),
      actionsTable(view, words),
      rulesTable(lapsing, lapsed, view, words),
    ],
  };
}

/** What became of those who were churned before; nothing where the data can't tell. */
function describeBacktest({ backtest }: LifecycleView, words: Wording): readonly Block[] {
  if (backtest === null || backtest.customers === 0) return [];
  const { format, texts } = words;
  const { daysAgo, customers, returned } = backtest;
  const share = format.share(returned / customers);
  const all = customersOf(words, customers);
  return [
    paragraph([texts.views.lifecycle.backtest(format.days(daysAgo), all, format.count(returned), share)]),
  ];
}

/** Days that were read from gaps know nothing of those who never came back. */
const wordEnded = ({ source }: Rhythm, { texts }: Wording): Rich =>
  source === 'data' ? [' ', texts.views.lifecycle.ended] : [];

const nameOf = ({ group, actionGroup }: LifecycleRow, { texts }: Wording): string => {
  const { lifecycle } = texts.views;
  return lifecycle.row(lifecycle.actionGroups[actionGroup], lifecycle.groups[group]);
};

/** The answer first: what those who may be leaving brought. */
function wordFinding({ actionGroups, groups }: LifecycleView, words: Wording): Rich {
  const { format, texts } = words;
  const { lifecycle } = texts.views;
  if (groups.every(({ customers }) => customers === 0)) return [lifecycle.nobody];
  const shares = (action: ActionGroup) => {
    const found = actionGroups.find(({ actionGroup }) => actionGroup === action);
    return {
      customers: format.share(found?.customerShare ?? 0),
      revenue: format.share(found?.revenueShare ?? 0),
      money: amount(words, found?.revenue ?? '0.00'),
    };
  };
  const risk = shares('at_risk');
  const parts = ORDER.flatMap((key) => groups.filter(({ group }) => group === key))
    .filter(({ actionGroup }) => actionGroup === 'at_risk')
    .map(({ group, revenueShare }) => lifecycle.part(format.share(revenueShare), lifecycle.groups[group]));
  return [
    ...lifecycle.finding(risk.revenue, risk.money, format.list(parts)),
    lifecycle.others(risk.customers, shares('top')),
  ];
}

function groupsTable(groups: readonly LifecycleRow[], words: Wording): Table {
  const { caption, columns } = words.texts.views.lifecycle;
  const { format } = words;
  const score = (value: number | null): Rich => [value === null ? '–' : format.fixed(value, 1)];
  const rows = groups.map((group) => ({
    cells: [
      [nameOf(group, words)],
      ...groupCells(words, group),
      score(group.meanOrders),
      [group.meanOrderValue === null ? '–' : amount(words, group.meanOrderValue)],
      score(group.meanFrequencyScore),
      score(group.meanMonetaryScore),
      [format.count(group.bigSpenders)],
    ],
  }));
  return mixedTable(caption, columns, [0], rows);
}

function wordBigSpenders({ groups, bigSpenderAbove }: LifecycleView, words: Wording): Rich {
  const { lifecycle } = words.texts.views;
  const all = groups.reduce((sum, { bigSpenders }) => sum + bigSpenders, 0);
  const above = words.format.exactMoney(bigSpenderAbove);
  const told =
    all === 0 ? lifecycle.noBigSpenders(above) : lifecycle.bigSpenders(above, customersOf(words, all));
  return [told, lifecycle.pooled];
}

function actionsTable({ actionGroups }: LifecycleView, words: Wording): Block {
  const { lifecycle } = words.texts.views;
  const { caption, columns, todo } = lifecycle.actions;
  const rows = actionGroups.map((group) => ({
    cells: [
      [lifecycle.actionGroups[group.actionGroup]],
      [todo[group.actionGroup]],
      ...groupCells(words, group),
    ],
  }));
  return mixedTable(caption, columns, [0, 1], rows);
}

/** In the order in which the rules ask. */
function rulesTable(lapsing: string, lapsed: string, view: LifecycleView, { texts }: Wording): Block {
  const { lifecycle } = texts.views;
  const rows = LIFECYCLE_GROUPS.map((key) => {
    const action = view.groups.find(({ group }) => group === key)?.actionGroup;
    return {
      cells: [
        [lifecycle.groups[key]],
        [lifecycle.rules[key](lapsing, lapsed)],
        [action === undefined ? '–' : lifecycle.actionGroups[action]],
      ],
    };
  });
  return wordsTable(lifecycle.rulesCaption, lifecycle.rulesColumns, rows);
}
