import { wordDates } from '../../src/config/draft/word-dates.js';
import { wordExclusion } from '../../src/config/draft/word-exclusion.js';
import { wordMark } from '../../src/config/draft/word-mark.js';
import { wordReturns } from '../../src/config/draft/word-returns.js';
import type {
  FileFigures,
  FileInspection,
  QuarantinedReason,
  ReadInspection,
  RefusedInspection,
} from '../../src/purchases/inspect/file-inspection.js';
import type { Layout } from '../../src/purchases/layouts/layout.js';
import type { CurrencyStyle } from '../../src/purchases/layouts/value-style.js';
import { displayPath } from '../../src/words/display-path.js';
import type { Format } from '../../src/words/format.js';
import { showText } from '../../src/words/show-text.js';
import { type Labelled, labelledLines } from './labelled-lines.js';
import { listColumns } from './list-columns.js';
import { linesOf } from './lines-of.js';
import { wordForm } from './word-form.js';

/** How the terminal is spoken to. */
export interface Speaking {
  readonly format: Format;
  /** Currency of the amounts where a file names none. */
  readonly currency: string;
  /** Working directory, as an absolute path. */
  readonly cwd: string;
}

const MOST_TEXT = 100;

/** What an inspection found in one file, or in one sheet of a workbook. */
export function fileText(file: FileInspection, speaking: Speaking): string[] {
  const name = displayPath(file.path, speaking.cwd);
  const { layout, twins, notes } = file;
  const rows: Labelled[] = [
    ['Kind', file.form === null ? [] : wordForm(file)],
    ['Same content', twins.map((twin) => displayPath(twin, speaking.cwd))],
    ['Layout', layout === null ? [] : layout.name],
    ['Columns', listColumns(file)],
    ['Returns', layout === null ? [] : wordMarks(layout)],
    ['Leaves out', layout === null ? [] : layout.exclude.map(wordExclusion)],
    ...(file.state === 'read' ? [...valueRows(file, speaking), ...figureRows(file.figures, speaking)] : []),
    ['Notes', notes.map((note) => withoutPath(note, file.path))],
    ...(file.state === 'refused' ? refusalRows(file) : []),
  ];
  const title = file.sheet === null ? name : `${name}, sheet "${file.sheet}"`;
  return [showText(title), ...labelledLines(rows)];
}

function refusalRows({ failure, path, questions }: RefusedInspection): Labelled[] {
  const open = questions.map(({ key, choices, example }) => {
    const such = example === null ? '' : ` for values such as ${JSON.stringify(example)}`;
    return `${key}: ${choices.map((choice) => JSON.stringify(choice)).join(' or ')}${such}`;
  });
  return [
    ['Stops a run', withoutPath(failure.message, path)],
    ['To be told', open],
  ];
}

/** What is said in a file's own section needs no name of the file. */
const withoutPath = (message: string, path: string): string =>
  message.startsWith(`${path}: `) || message.startsWith(`${path}, `)
    ? message.slice(path.length + 2)
    : message;

function wordMarks({ returns, columns, refundedStatuses }: Layout): string[] {
  const { refund, status } = columns;
  const isByStatus = status !== null && refundedStatuses.length > 0;
  const where = refund === null ? 'and' : 'and, where it says nothing,';
  return [
    wordReturns(returns),
    ...(refund === null ? [] : [`and what "${refund.trim()}" says was given back`]),
    ...(isByStatus ? [`${where} lines where "${status.trim()}" says ${refundedStatuses.join(' or ')}`] : []),
  ];
}

function valueRows({ style, source, figures }: ReadInspection, { format, currency }: Speaking): Labelled[] {
  const { told } = source;
  const zone = told.timeZone ?? 'UTC, since no timeZone is told';
  const { firstAt, lastAt } = figures;
  return [
    ['Dates', wordDates(style.dates) + asTold(told.dates !== null)],
    [
      'Time zone',
      style.dates.hasOffsets ? `times with an offset are turned into ${zone}` : (told.timeZone ?? []),
    ],
    ['Span', firstAt === null || lastAt === null ? [] : `${format.date(firstAt)} to ${format.date(lastAt)}`],
    ['Decimal mark', wordMark(style.numbers) + asTold(told.decimalMark !== null)],
    ['Currency', wordCurrency(style.currency, format, currency)],
  ];
}

function wordCurrency({ currency, possible, found }: CurrencyStyle, format: Format, assumed: string): string {
  if (currency === null) return `none named; amounts are shown as ${assumed}`;
  const others = found.filter((one) => one.currency !== currency);
  return [
    currency,
    ...(others.length === 0
      ? []
      : [`left out: ${others.map((one) => `${one.currency} (${linesOf(one.lines, format)})`).join(', ')}`]),
    ...(possible.includes(assumed)
      ? []
      : [`a run takes them with currency: ${currency} only, not with ${assumed}`]),
  ].join('; ');
}

function figureRows(figures: FileFigures, { format }: Speaking): Labelled[] {
  const { lines, readable, used, guests, returns, refunds, duplicates, excluded, quarantined } = figures;
  const { count, share } = format;
  const guestShare = used === 0 ? '' : ` (${share(guests / used)})`;
  return [
    [
      'Lines',
      `${count(lines)}: ${count(used)} used, ${count(readable - used)} left out, ${count(lines - readable)} to quarantine`,
    ],
    ['Orders', count(figures.orders)],
    ['Customers', count(figures.customers)],
    ['Guests', `${linesOf(guests, format)}${guestShare}`],
    [
      'Return lines',
      `${count(returns)}${refunds === 0 ? '' : `, and a refund in ${linesOf(refunds, format)}`}`,
    ],
    [
      'Duplicates',
      `${linesOf(duplicates, format)} ${duplicates === 1 ? 'repeats' : 'repeat'} another in every column`,
    ],
    ['Left out', excluded.map((rule) => `${count(rule.lines)}  ${rule.reason}`)],
    ['Quarantine', quarantined.flatMap((reason) => wordQuarantined(reason, format))],
  ];
}

function wordQuarantined({ reason, lines, examples }: QuarantinedReason, { count }: Format): string[] {
  return [
    `${count(lines)}  ${reason}`,
    ...examples.map((example) => {
      const last = example.line + example.lines - 1;
      const where = example.lines === 1 ? `line ${example.line}` : `lines ${example.line}–${last}`;
      return `   ${where}: ${showText(example.text, MOST_TEXT)}`;
    }),
  ];
}

const asTold = (isTold: boolean): string => (isTold ? ', as told' : '');
