import type { FeatureName } from '../src/config/configuration.js';
import type { Change } from '../src/model/find-changes.js';
import type { Explanation, Hold } from '../src/model/explain-customer.js';
import type { ExplainedCustomer } from '../src/why-customer.js';
import type { Format } from '../src/words/format.js';
import { showText } from '../src/words/show-text.js';
import { textsEn } from '../src/words/texts-en.js';
import { plainTable } from './plain-table.js';

/** Why a customer is in its segment, as text for the terminal. */
export function whyText(customer: ExplainedCustomer, format: Format, width: number | undefined): string {
  const { explanation, run, customerId } = customer;
  const { own, second, holds, changes } = explanation;
  const stays = holds
    .map(({ feature }) => feature)
    .filter((feature) => changes.every((change) => change.feature !== feature));
  return [
    `Customer ${showText(customerId, 60)} is in “${name(own)}”, as of ${format.date(run.snapshot)} (run ${run.id}).`,
    `The centre of its segment is ${format.decimal(own.distance)} away, that of the second nearest, “${name(second)}”, ` +
      `${format.decimal(second.distance)} (in standard deviations).`,
    '',
    plainTable(COLUMNS, holdRows(holds, format), width),
    '',
    wordHolds(explanation, format),
    '',
    ...wordChanges(changes, stays, format),
    '',
    'This is how the model draws its lines, not advice: in life one figure seldom changes without the others.',
    '',
  ].join('\n');
}

const COLUMNS = [
  { label: '', align: 'left' },
  { label: 'This customer', align: 'right' },
  { label: 'Centre of its segment', align: 'right' },
  { label: 'Of the second nearest', align: 'right' },
  { label: 'Holds it here', align: 'right' },
] as const;

const name = ({ segment }: Explanation['own']): string => showText(segment.name, 60);

const label = (feature: FeatureName): string => textsEn.method.featureNames[feature] ?? feature;

function holdRows(holds: readonly Hold[], format: Format): string[][] {
  return holds.map(({ feature, value, counted, own, second, share }) => [
    label(feature),
    wordValue(feature, value, format) +
      (counted === value ? '' : ` (counts as ${wordValue(feature, counted, format)})`),
    wordCentre(feature, own, format),
    wordCentre(feature, second, format),
    share === null ? '' : format.share(share),
  ]);
}

function wordHolds({ holds }: Explanation, format: Format): string {
  const named = (which: readonly Hold[]) => format.list(which.map(({ feature }) => label(feature)));
  const against = holds.filter(({ share }) => share !== null && share < 0);
  const most = holds
    .filter(({ share }) => share !== null && share > 0)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  if (most === undefined) return 'It is as near to one centre as to the other: nothing holds it.';
  const split =
    'The shares split the difference of the squared distances to the two centres, and add up to 100%.';
  const pull = against.length === 0 ? '' : ` What is below zero pulls it to the other: ${named(against)}.`;
  return `What holds it most: ${label(most.feature)}.${pull} ${split}`;
}

function wordChanges(changes: readonly Change[], stays: readonly FeatureName[], format: Format): string[] {
  const lines = changes.map(({ feature, from, to, into }) => {
    const [before, after] = [wordValue(feature, from, format), wordValue(feature, to, format)];
    return `  ${label(feature)} from ${before} to ${after}: “${showText(into.name, 60)}”`;
  });
  const still =
    stays.length === 0 ? [] : [`No possible value of ${format.list(stays.map(label))} alone would move it.`];
  return lines.length === 0
    ? still
    : [
        'The smallest changes, each alone with all else as it is, that would move it, the smallest first:',
        ...lines,
        ...still,
      ];
}

/** A customer's value, exact enough that a change of it shows. */
function wordValue(feature: FeatureName, value: number, format: Format): string {
  switch (feature) {
    case 'spend':
    case 'net_spend':
    case 'average_order_value':
      return format.exactMoney(String(value));
    case 'return_ratio':
      return format.fineShare(value);
    case 'orders':
      return format.count(value);
    case 'recency_days':
    case 'tenure_days':
      return format.days(value);
  }
}

/** A centre lies between values that a customer can have. */
const wordCentre = (feature: FeatureName, value: number, format: Format): string =>
  feature === 'recency_days' || feature === 'tenure_days' || feature === 'orders'
    ? format.count(value)
    : wordValue(feature, value, format);
