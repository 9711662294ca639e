import { Temporal } from 'temporal-polyfill';
import type { Configuration } from '../config/configuration.js';
import { Failure } from '../failure.js';
import type { Format } from '../words/format.js';
import type { LineCounts } from './accounts.js';

/** What the gates look at. */
export interface Gated {
  readonly lines: LineCounts;
  /** Lines in the window, guests included. */
  readonly linesInWindow: number;
  /** Lines that the last published run of the series read; null when there is none. */
  readonly linesOfLastRun: number | null;
  /** Time of the last line in the window, ISO 8601 local. */
  readonly lastAt: string;
  /** When the run started, ISO 8601 local, as early as it can be anywhere. */
  readonly startedAt: string;
}

/**
 * Stops a run whose data look wrong before anything is published.
 *
 * @throws Failure data that names the gate, its figure and its bound
 */
export function checkGates(gates: Configuration['gates'], gated: Gated, format: Format): void {
  const { lines, linesInWindow, linesOfLastRun, lastAt, startedAt } = gated;
  if (gates.rows !== null && linesOfLastRun !== null && lines.read < gates.rows * linesOfLastRun) {
    const [figure, bound] = wordApart(lines.read / linesOfLastRun, gates.rows, format);
    throw closed(
      'rows',
      `${format.count(lines.read)} lines were read, ${figure} of the ` +
        `${format.count(linesOfLastRun)} of the last run, and at least ${bound} must be`,
    );
  }
  const guests = linesInWindow === 0 ? 0 : lines.guests / linesInWindow;
  if (gates.guests !== null && guests > gates.guests) {
    const [figure, bound] = wordApart(guests, gates.guests, format);
    throw closed('guests', `${figure} of the lines have no customer, and at most ${bound} may`);
  }
  if (gates.lastPurchase === null) return;
  const oldest = Temporal.PlainDateTime.from(startedAt).subtract(gates.lastPurchase);
  if (Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(lastAt), oldest) < 0) {
    throw closed(
      'lastPurchase',
      `the last purchase is of ${lastAt}, and none before ${oldest.toString()} is recent enough`,
    );
  }
}

/** A share and its bound, with a decimal or in words where both would read the same. */
function wordApart(share: number, bound: number, format: Format): [share: string, bound: string] {
  for (const word of [format.share, format.fineShare]) {
    if (word(share) !== word(bound)) return [word(share), word(bound)];
  }
  return [`just ${share < bound ? 'under' : 'over'} ${format.share(bound)}`, format.share(bound)];
}

const closed = (gate: string, what: string) =>
  new Failure('data', `gates.${gate}: ${what}; look at the export, or change the gate in quintet.yaml`);
