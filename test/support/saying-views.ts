import type { RankedCustomer, Views } from '../../src/scores/views.js';
import { sampleViews } from './sample-views.js';

/** The sample's views with every name, text and identifier that data or a user's file can set replaced by `text`. */
export function viewsSaying(text: string): Views {
  const { rfm, named, behaviour, products, agreement, sharedNames } = sampleViews;
  if (rfm === null || named === null || behaviour === null || products === null) {
    throw new Error('the sample has all views');
  }
  const rename = (one: RankedCustomer): RankedCustomer => ({ ...one, customerId: text });
  const { rankings, tiers } = behaviour;
  return {
    ...sampleViews,
    rfm: { ...rfm, thresholds: 'frozen', frozenSince: { run: text, snapshot: '2011-11-10T00:00:00' } },
    named: {
      ...named,
      grid: text,
      segments: named.segments.map((segment) => ({
        ...segment,
        name: text,
        cells: text,
        steps: segment.steps.map((step) => ({ ...step, title: text })),
        actions: segment.actions.map((action) => ({ ...action, text })),
        leftOut: [{ lacks: text }],
      })),
    },
    behaviour: {
      ...behaviour,
      rankings: {
        net_spend: rankings.net_spend.map(rename),
        average_order_value: rankings.average_order_value.map(rename),
        orders: rankings.orders.map(rename),
      },
      tiers: {
        ...tiers,
        nearest: tiers.nearest.map((one) => ({
          ...one,
          customerId: text,
          step: { family: 'step', title: text },
        })),
      },
    },
    products: {
      ...products,
      segments: products.segments.map((segment) => ({
        ...segment,
        products: segment.products.map((product) => ({ ...product, product: text, name: text })),
      })),
    },
    agreement: agreement.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, name: text })),
    })),
    sharedNames: sharedNames.map((one) => ({ ...one, name: text })),
  };
}
