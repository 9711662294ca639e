import { Failure } from '../failure.js';
import type { Flow, Matrix, Migration } from '../migration/migration.js';
import { addMoney } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Wording } from '../words/wording.js';
import type { Check } from './accounts.js';

/**
 * Adds the comparisons with earlier runs up from both sides: every customer of either run is in exactly one flow.
 *
 * @param tonight customers of the run and what they spent net, as the accounts have them
 * @throws Failure software when a group, the customers or their spend differ
 */
export function checkMigration(
  migrations: readonly Migration[],
  tonight: { readonly customers: number; readonly netSpend: Money },
  { format, texts }: Wording,
): Check {
  const { name, left: said, detail } = texts.checks.migration;
  const wrong = migrations
    .flatMap(({ since, clusters, named }) =>
      [clusters, named].flatMap((matrix) =>
        matrix === null
          ? []
          : findMistakes(matrix, tonight).map((mistake) => `since run ${since.id} ${mistake}`),
      ),
    )
    .at(0);
  if (wrong !== undefined) throw new Failure('software', `${name} failed: ${wrong}; please report this`);
  const known = migrations.map(({ clusters, since }) => {
    const of = (flow: (one: Flow) => boolean) => format.count(countOf(clusters.flows.filter(flow)));
    const before = of(({ from }) => from !== null);
    const left = of(({ from, to }) => from !== null && to === null);
    return said(before, format.date(since.snapshot), left);
  });
  return { name, passed: true, detail: detail(known, format.count(tonight.customers)) };
}

function findMistakes(
  { before, tonight, flows }: Matrix,
  run: { readonly customers: number; readonly netSpend: Money },
): string[] {
  const mistakes: string[] = [];
  for (const { id, customers } of before) {
    const out = countOf(flows.filter(({ from }) => from === id));
    if (out !== customers) mistakes.push(`${out} of the ${customers} customers of ${id} are somewhere`);
  }
  for (const { id, customers } of tonight) {
    const into = countOf(flows.filter(({ to }) => to === id));
    if (into !== customers)
      mistakes.push(`${into} of the ${customers} customers of ${id} come from somewhere`);
  }
  const here = flows.filter(({ to }) => to !== null);
  if (countOf(here) !== run.customers)
    mistakes.push(`${countOf(here)} customers are somewhere and there are ${run.customers}`);
  const netSpend = addMoney(...here.map((flow) => flow.netSpend ?? '0.00'));
  if (netSpend !== run.netSpend)
    mistakes.push(`the flows spent ${netSpend} net and the customers ${run.netSpend}`);
  return mistakes;
}

const countOf = (flows: readonly Flow[]): number => flows.reduce((sum, { customers }) => sum + customers, 0);
