import type { Drift } from '../src/model/measure-drift.js';
import type { Model } from '../src/model/model.js';
import type { ScoreResult } from '../src/score-purchases.js';
import { displayPath } from '../src/words/display-path.js';
import type { Format } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { type PlainColumn, plainTable } from './plain-table.js';

const COLUMNS: readonly PlainColumn[] = [
  { label: '', align: 'right' },
  { label: 'Segment', align: 'left', least: 10 },
  { label: 'Customers', align: 'right' },
  { label: 'Share', align: 'right' },
];

export interface Scored {
  readonly result: ScoreResult;
  readonly model: Model;
  /** Absolute path of the table. */
  readonly out: string;
  readonly format: Format;
  /** Width of the terminal; undefined off a terminal. */
  readonly columns: number | undefined;
  /** Absolute path of the working directory. */
  readonly cwd: string;
}

/** The last words of a scoring: how many customers each segment has, how far they have drifted, and where the table is. */
export function scoreSummary({ result, model, out, format, columns, cwd }: Scored): string {
  const { segments, customers, drift, snapshot } = result;
  const rows = segments.map((segment) => [
    String(segment.rank),
    showText(segment.name, 60),
    format.count(segment.customers),
    format.share(segment.customers / customers),
  ]);
  return [
    plainTable(COLUMNS, [...rows, ['', 'All', format.count(customers), '']], columns),
    '',
    `Scores  ${displayPath(out, cwd)}, as of ${format.date(snapshot)}`,
    `Model   run ${showText(model.run, 60)}, as of ${format.date(model.snapshot)}`,
    `Drift   ${wordDrift(drift, format)}`,
    '',
  ].join('\n');
}

/** What to say of features in which customers lie differently than the model's; null when there are none. */
export function driftWarning(drift: readonly Drift[], bound: number, format: Format): string | null {
  const beyond = drift.filter(({ psi }) => psi > bound);
  if (beyond.length === 0) return null;
  return (
    `customers have drifted from those that the model was made from: ${wordDrift(beyond, format)} ` +
    `(population stability index, more than ${format.decimal(bound)}); find the segments anew with quintet segment`
  );
}

const wordDrift = (drift: readonly Drift[], format: Format): string =>
  drift.map(({ feature, psi }) => `${feature} ${format.decimal(psi)}`).join(', ');
