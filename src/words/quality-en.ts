import { type Inline, rich } from './rich.js';
import { customerIdsEn } from './customer-ids-en.js';

/** Words of the report’s section on the data. */
export const qualityEn = {
  heading: 'How good are the data?',
  short: 'Data',
  checks: 'Checks',
  checksCaption: 'What was checked before anything was published',
  checksColumns: ['Check', 'Result', 'Detail'],
  passed: 'passed',
  failed: 'failed',
  linesQuestion: 'Where did every line go?',
  linesFinding: (used: string, share: string, read: string) =>
    `${used} (${share} of the ${read} that were read) are sales or returns of known customers.`,
  largestAside: (kind: string, lines: string) =>
    ` The largest part set aside: ${kind.toLowerCase()}, ${lines}.`,
  linesCaption: 'Every line that was read, each in one place',
  linesColumns: ['Lines', 'Number', 'Share'],
  kinds: {
    read: 'Read',
    unreadable: 'Quarantined',
    superseded: 'Superseded',
    excluded: 'Left out by a rule',
    outsideWindow: 'Outside the window',
    guests: 'Guests',
    adjustments: 'Adjustments',
    voids: 'Voids',
    zero: 'Zero lines',
    returns: 'Returns',
    sales: 'Sales',
  },
  files: 'Where the lines of each file went',
  file: 'File',
  moreFiles: (files: string) => `${files} other files`,
  allFiles: 'All files',
  bridgeQuestion: 'Does the money add up?',
  bridgeFinding: (segments: Inline, total: Inline) =>
    rich`From the segments’ ${segments} to ${total}, the amount of every line in the window, with nothing left over.`,
  bridgeCaption: 'The bridge from the segments to every line in the window, to the last digit',
  bridgeColumns: ['Lines of', 'Lines', 'Customers', 'Amount'],
  bridge: {
    segments: 'The segments',
    'returns-only': 'Customers with returns only',
    guests: 'Guests',
    adjustments: 'Adjustments (no products)',
    voids: 'Voids (sales and what undid them)',
    zero: 'Zero lines',
    total: 'Every line in the window',
  },
  unreadable: 'Why lines could not be read',
  unreadableColumns: ['Reason', 'Lines'],
  /** Reasons are kept in English; in another language those that are known can be said anew. */
  reason: (kept: string): string => kept,
  notes: 'Worth knowing',
  customerIds: customerIdsEn,
  span: (from: string, through: string) =>
    `The lines of the window run from ${from} to ${through}. First orders and the rhythm of the shop look at all lines before the snapshot.`,
  older: (customers: string, lapsing: string) =>
    `Up to ${customers} may be older than the data, for their first sale falls in its first ${lapsing}: what is said of first and only orders may be wrong for them.`,
  gross: (gross: Inline, returned: Inline, net: Inline) =>
    rich`All known customers, those with returns only included, bought for ${gross} and returned ${returned}: ${net} net.`,
  returnsOnly: (customers: string, amount: Inline) =>
    rich`${customers} had a return and no sale in the window (${amount}): they are in no segment.`,
  voids: (lines: string, value: Inline) =>
    rich`${lines} cancel each other out: sales worth ${value} and the cancellations that undid them.`,
  duplicates: (lines: string, areKept: boolean) =>
    `${lines} of all that were read repeat another line of their file exactly. ${areKept ? 'They count like all others.' : 'They count like all others, or are left out where the configuration says so.'}`,
  adjusted: (net: Inline) =>
    rich`Adjustments (${net}) are not taken off any customer’s spend, even where one corrects an order by hand.`,
};
