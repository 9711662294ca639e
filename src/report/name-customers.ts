import { createHmac } from 'node:crypto';
import type { CustomerNaming } from '../config/customer-naming.js';
import type { BehaviourView } from '../scores/views.js';
import type { CustomerIds, ReportModel } from './report-model.js';

/** Hexadecimal digits of a hash: 64 bits, so that of a million customers two share one at odds of 1 to 37 million. */
const HASH_DIGITS = 16;

/** What a customer is called instead: the first digits of HMAC-SHA-256 (RFC 2104) with the salt as its key. */
export const hashCustomer = (salt: string, customerId: string): string =>
  createHmac('sha256', salt).update(customerId).digest('hex').slice(0, HASH_DIGITS);

/** What the customers of one report or page are called, the same one the same each time. */
export interface Namer {
  readonly customerIds: CustomerIds;
  readonly nameOf: (customerId: string) => string;
}

/** Names customers; where they are hidden, by numbers in the order in which they are asked for. */
export function createNamer(naming: CustomerNaming): Namer {
  if (naming.are === 'hashed') {
    const { are, salt } = naming;
    return { customerIds: { are, saltMark: hashCustomer(salt, '') }, nameOf: (id) => hashCustomer(salt, id) };
  }
  const customerIds = { are: naming.are, saltMark: null };
  if (naming.are === 'shown') return { customerIds, nameOf: (id) => id };
  const numbers = new Map<string, string>();
  return {
    customerIds,
    nameOf(id) {
      const number = numbers.get(id) ?? `#${numbers.size + 1}`;
      numbers.set(id, number);
      return number;
    },
  };
}

/** A report with its customers called otherwise, in every place the same; hidden ones are numbered by net spend first. */
export function nameCustomers(model: ReportModel, naming: CustomerNaming): ReportModel {
  const { customerIds, nameOf } = createNamer(naming);
  const rename = <T extends { readonly customerId: string }>(customers: readonly T[]): T[] =>
    customers.map((customer) => ({ ...customer, customerId: nameOf(customer.customerId) }));
  const behaviour = model.scores?.behaviour;
  const renamed = behaviour ? renameBehaviour(behaviour, rename) : null;
  return {
    ...model,
    customerIds,
    scores: model.scores === null ? null : { ...model.scores, behaviour: renamed },
    segments: model.segments.map((segment) => ({
      ...segment,
      typicalCustomers: rename(segment.typicalCustomers),
    })),
  };
}

function renameBehaviour(
  view: BehaviourView,
  rename: <T extends { readonly customerId: string }>(customers: readonly T[]) => T[],
): BehaviourView {
  const { net_spend, average_order_value, orders } = view.rankings;
  return {
    ...view,
    rankings: {
      net_spend: rename(net_spend),
      average_order_value: rename(average_order_value),
      orders: rename(orders),
    },
    tiers: { ...view.tiers, nearest: rename(view.tiers.nearest) },
  };
}
