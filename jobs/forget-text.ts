import type { Configuration } from '../src/config/configuration.js';
import type { Forgetting } from '../src/forget/forget-customer.js';
import { displayPath } from '../src/words/display-path.js';
import { createFormat } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { plainTable } from './plain-table.js';

const COLUMNS = [
  { label: 'Where', align: 'left' },
  { label: 'Rows', align: 'right' },
  { label: '', align: 'left' },
] as const;

/** What becomes of a table's rows, done and to be done. */
const BECOME = {
  guests: ['are a guest’s now', 'would be a guest’s'],
  removed: ['removed', 'would be removed'],
  cleared: ['text removed', 'text would be removed'],
  unsure: [
    'can’t be told apart without their salt; all are numbers now',
    'can’t be told apart without their salt; all would be numbers',
  ],
  folder: ['removed with its folder; quintet compare makes it again', 'would be removed with its folder'],
} as const;

const NOT_TOUCHED = [
  'Not touched, since they are yours alone: the files of purchases themselves, backups and snapshots of disks, what was',
  'printed, mailed or copied elsewhere (what score, compare --to and report --to wrote too), and rules of a configuration that',
  'name the customer.',
];

/** The closing words of `forget`: each place with how many rows it had, and what it can't do. */
export function forgetText(
  { customerId, tables, quarantine, comparisons, files, unreadable, aside, wasForgotten }: Forgetting,
  { database, locale, currency }: Pick<Configuration, 'database' | 'locale' | 'currency'>,
  { dryRun, cwd }: { readonly dryRun: boolean; readonly cwd: string },
): string {
  const format = createFormat(locale, currency);
  const shown = (file: string) => displayPath(file, cwd);
  const word = (become: keyof typeof BECOME) => BECOME[become][dryRun ? 1 : 0];
  const becomes = (traces: (typeof files)[number]) =>
    traces === quarantine
      ? 'cleared'
      : comparisons.includes(traces)
        ? 'folder'
        : traces.isUnsure
          ? 'unsure'
          : 'removed';
  const rows = [
    ...tables.map(({ table, rows: count, become }) => [
      `${shown(database)}, table ${table}`,
      format.count(count),
      word(become),
    ]),
    ...files.map((traces) => [shown(traces.file), format.count(traces.rows), word(becomes(traces))]),
  ];
  const where =
    rows.length === 0
      ? ['Nothing was left of them in the database, nor in any run.']
      : [plainTable(COLUMNS, rows, undefined)];
  const left = [
    ...unreadable.map(
      (file) =>
        `Damaged, or of a version that can’t be written again; remove its folder by hand: ${shown(file)}`,
    ),
    ...aside.map((file) => `A damaged database that nobody can look into; remove it by hand: ${shown(file)}`),
  ];
  return [
    headline(showText(customerId, 60), dryRun, wasForgotten),
    '',
    ...where,
    '',
    ...left,
    ...(left.length === 0 ? [] : ['']),
    ...(dryRun ? [] : afterwards),
    ...NOT_TOUCHED,
    '',
  ].join('\n');
}

function headline(customer: string, dryRun: boolean, wasForgotten: boolean): string {
  if (dryRun) return `Customer ${customer} would be removed from here:`;
  return wasForgotten
    ? `Customer ${customer} had been forgotten before; what was left is removed:`
    : `Customer ${customer} is forgotten:`;
}

const afterwards = [
  'Sums and counts of published reports stay as they were. What files bring of this customer from now on counts as a guest’s:',
  'the database keeps a salted hash of the identifier for that, and nothing else.',
];
