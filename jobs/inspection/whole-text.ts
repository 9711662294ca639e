import { LINE_PLACES } from '../../src/accounts/accounts.js';
import type { WholeInspection } from '../../src/accounts/inspect-whole.js';
import type { Inspection } from '../../src/inspect-sources.js';
import type { Format } from '../../src/words/format.js';
import { showText } from '../../src/words/show-text.js';
import { textsEn } from '../../src/words/texts-en.js';
import { alignRows } from './align-rows.js';
import { linesOf } from './lines-of.js';
import { type Labelled, labelledLines } from './labelled-lines.js';

/** What a run of all the files together would take, and where it would put every line. */
export function wholeText(inspection: Inspection, format: Format): string[] {
  const { files, failures, whole } = inspection;
  const { count } = format;
  const are = failures.length === 1 ? 'is' : 'are';
  const refused =
    failures.length === 0
      ? ''
      : `; ${count(failures.length)} of them can't be read and ${are} not counted below`;
  return [
    'All files',
    ...labelledLines([
      ['Files', `${count(files.length)}${refused}`],
      ...(whole === null ? [] : wholeRows(inspection, whole, format)),
    ]),
    ...(whole === null ? [] : ['', 'Where the lines would go', ...linesTable(whole, format)]),
    '',
    ...verdict(inspection, format),
  ];
}

function wholeRows({ configuration, files }: Inspection, whole: WholeInspection, format: Format): Labelled[] {
  const { count } = format;
  const { firstAt, lastAt, period, overlappingOrders, disputedOrders } = whole;
  const currencies = new Set(
    files.flatMap((file) => (file.state === 'read' ? (file.style.currency.currency ?? []) : [])),
  );
  const moment = (iso: string) => `${format.date(iso)}, ${iso.slice(11, 16)}`;
  const { duration } = format;
  return [
    ['Span', firstAt === null || lastAt === null ? [] : `${format.date(firstAt)} to ${format.date(lastAt)}`],
    ['Snapshot', period === null ? [] : moment(period.to)],
    ['Window', period === null ? [] : `${duration(configuration.window)} from ${moment(period.from)}`],
    ['Customers', `${count(whole.customers)} with a sale in the window`],
    ['Orders', `${count(whole.orders)} with a sale in the window`],
    ['Duplicates', wordDuplicates(whole, configuration.lines.duplicates, format)],
    ['Overlap', overlappingOrders === 0 ? [] : wordOverlap(overlappingOrders, disputedOrders, format)],
    ['Currencies', currencies.size < 2 ? [] : wordCurrencies([...currencies].toSorted(), format)],
  ];
}

function wordDuplicates({ lines }: WholeInspection, policy: 'keep' | 'drop', format: Format): string {
  const repeats = lines.duplicates === 1 ? 'repeats' : 'repeat';
  const becomes = policy === 'keep' ? 'all are kept' : 'all but the first of each are left out';
  return `${linesOf(lines.duplicates, format)} ${repeats} another; ${becomes} (lines.duplicates: ${policy})`;
}

function wordOverlap(orders: number, disputed: number, { count }: Format): string[] {
  const which = orders === 1 ? '1 order stands' : `${count(orders)} orders stand`;
  return [
    `${which} in more than one file: the newest counts`,
    ...(disputed === 0
      ? []
      : [`${count(disputed)} of them with different customers: files of two shops need two names`]),
  ];
}

const wordCurrencies = (currencies: readonly string[], { list }: Format): string =>
  `${list(currencies)}: nothing is converted, so a run needs files of one currency`;

function linesTable({ lines }: WholeInspection, { count, share }: Format): string[] {
  const { kinds } = textsEn.quality;
  const places = LINE_PLACES.filter((place) => lines[place] > 0);
  const rows = (['read', ...places] as const).map((place) => [
    kinds[place],
    count(lines[place]),
    lines.read === 0 ? '' : share(lines[place] / lines.read),
  ]);
  return alignRows(rows, [1, 2]).map((line) => `  ${line}`);
}

/** Whether a run would go through, as far as an inspection can say. */
function verdict({ whole, failures }: Inspection, { count }: Format): string[] {
  const unread = failures.length === 1 ? '1 file above' : `${count(failures.length)} files above`;
  const stops = [...(failures.length === 0 ? [] : [`${unread} can't be read`]), ...(whole?.stops ?? [])];
  return stops.length === 0
    ? ['Nothing here would stop a run. The gate on the number of lines needs the last run to compare with.']
    : ['A run would stop:', ...stops.map((stop) => `  - ${showText(stop)}`)];
}
