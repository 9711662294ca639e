import { data, link } from '../../words/rich.js';
import { addMoney } from '../../segments/money.js';
import type { Block } from '../document.js';
import type { ReportModel } from '../report-model.js';
import { type Wording, amount, customersOf } from './wording.js';

/** What changed since a month ago, in a line: who fell silent. Nothing in the first run of a series. */
export function describeChange({ movement, rhythm }: ReportModel, words: Wording): readonly Block[] {
  if (movement === null) return [];
  const { monthAgo } = movement;
  const { format } = words;
  const { front } = words.texts.movement;
  const said = (days: number, content: ReturnType<typeof front.some>): Block => ({
    kind: 'paragraph',
    content: [front.title(format.days(days)), ' ', ...content],
  });
  if (monthAgo === null) return [said(30, [front.tooEarly])];
  const silent = format.days(rhythm.lapsingDays);
  const [first, ...others] = monthAgo.silenced;
  if (first === undefined) return [said(monthAgo.days, [front.nobody(silent)])];
  const name = data(monthAgo.clusters.tonight.find(({ id }) => id === first.segment)?.name ?? first.segment);
  const ofFirst = customersOf(words, first.customers);
  const brought = amount(words, first.netSpend);
  const unusual = rhythm.source === 'data' ? [front.unusual] : [];
  if (others.length === 0) {
    return [
      said(monthAgo.days, [
        ...front.one(link('#silenced', ofFirst), name, brought, silent),
        ...unusual,
        front.end,
      ]),
    ];
  }
  const all = customersOf(
    words,
    monthAgo.silenced.reduce((sum, { customers }) => sum + customers, 0),
  );
  const revenue = amount(words, addMoney(...monthAgo.silenced.map(({ netSpend }) => netSpend)));
  const most = front.most(ofFirst, name, brought);
  return [
    said(monthAgo.days, [
      ...front.some(link('#silenced', all), revenue, silent),
      ...unusual,
      ...most,
      front.end,
    ]),
  ];
}
