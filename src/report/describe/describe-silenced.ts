import { addMoney } from '../../segments/money.js';
import { data } from '../../words/rich.js';
import type { Block } from '../document.js';
import type { ReportModel } from '../report-model.js';
import { type Wording, amount, chipped, numbersTable } from './wording.js';

/** Those who fell silent within a month, by their segments of tonight; nothing where nobody did, or nothing is known. */
export function describeSilenced(
  { movement, rhythm, segments }: ReportModel,
  words: Wording,
): readonly Block[] {
  const monthAgo = movement?.monthAgo ?? null;
  if (monthAgo === null || monthAgo.silenced.length === 0) return [];
  const { format, texts } = words;
  const { heading, caption, columns, total } = texts.movement.silenced;
  const { silenced } = monthAgo;
  const rows = silenced.map(({ segment, customers, netSpend }) => {
    const found = segments.find(({ id }) => id === segment);
    const name = found === undefined ? [data(segment)] : chipped(found.rank, found.name);
    return { cells: [name, [format.count(customers)], [amount(words, netSpend)]] };
  });
  const all = silenced.reduce((sum, { customers }) => sum + customers, 0);
  const revenue = addMoney(...silenced.map(({ netSpend }) => netSpend));
  const sum = { cells: [[total], [format.count(all)], [amount(words, revenue)]], total: true as const };
  return [
    {
      kind: 'heading',
      level: 3,
      content: [heading],
      id: 'silenced',
    },
    numbersTable(caption(format.days(rhythm.lapsingDays), format.date(monthAgo.since.snapshot)), columns, [
      ...rows,
      sum,
    ]),
  ];
}
