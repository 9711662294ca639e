import type { Flow, Matrix } from '../migration/migration.js';
import type { Agreement } from '../report/compare/comparison.js';
import { addMoney } from '../segments/money.js';
import { adjustedRandIndex } from '../stats/adjusted-rand-index.js';
import type { Counterparts } from './match-segments.js';

/** Sums up who is in the counterpart of their segment, who is not, and how far the two runs agree. */
export function measureAgreement(
  { before, tonight, flows }: Matrix,
  counterparts: readonly Pick<Counterparts, 'first' | 'second'>[],
): Agreement {
  const known = flows.filter(({ from, to }) => from !== null && to !== null);
  const isPair = ({ from, to }: Flow) =>
    counterparts.some(({ first, second }) => first === from && second === to);
  const moved = known.filter((flow) => !isPair(flow));
  return {
    shared: count(known),
    joined: count(flows.filter(({ from }) => from === null)),
    left: count(flows.filter(({ to }) => to === null)),
    stayed: count(known.filter(isPair)),
    moved: count(moved),
    movedSpendBefore: addMoney(...moved.map(({ netSpendBefore }) => netSpendBefore ?? '0.00')),
    movedSpend: addMoney(...moved.map(({ netSpend }) => netSpend ?? '0.00')),
    ari: adjustedRandIndex(
      labelsOf(known, ({ from }) => before.findIndex(({ id }) => id === from)),
      labelsOf(known, ({ to }) => tonight.findIndex(({ id }) => id === to)),
    ),
  };
}

const count = (flows: readonly Flow[]): number => flows.reduce((sum, { customers }) => sum + customers, 0);

/** One label a customer, flow by flow. */
function labelsOf(flows: readonly Flow[], label: (flow: Flow) => number): Int32Array {
  const labels = new Int32Array(count(flows));
  let start = 0;
  for (const flow of flows) {
    labels.fill(label(flow), start, start + flow.customers);
    start += flow.customers;
  }
  return labels;
}
