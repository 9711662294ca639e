import type { Change, Unit } from '../report/compare/comparison.js';
import type { ReportModel, SegmentSection } from '../report/report-model.js';
import { addMoney, negateMoney } from '../segments/money.js';
import type { Money } from '../segments/segment.js';

/** What each feature counts; others have no unit. */
const UNITS: Readonly<Record<string, Exclude<Unit, 'money'>>> = {
  orders: 'number',
  return_ratio: 'share',
  recency_days: 'days',
  tenure_days: 'days',
};
const MONEY_FEATURES: ReadonlySet<string> = new Set(['spend', 'net_spend', 'average_order_value']);

/** The headline figures of the shop in both runs. */
export function measureFigures(first: ReportModel, second: ReportModel): Change[] {
  const [a, b] = [first.totals, second.totals];
  return [
    number('customers', 'count', a.customers, b.customers),
    number('orders', 'count', a.orders, b.orders),
    amount('revenue', segmentsRevenue(first), segmentsRevenue(second)),
    amount('grossSpend', a.grossSpend, b.grossSpend),
    amount('returnedValue', a.returnedValue, b.returnedValue),
    amount('guestRevenue', a.guestRevenue, b.guestRevenue),
    number('lines', 'count', first.lines.read, second.lines.read),
    number('unreadable', 'count', first.lines.unreadable, second.lines.unreadable),
  ];
}

/**
 * The figures of two segments: sizes, medians of their customers, and centres in the units of the features that both runs
 * have (keys `centre.<feature>`).
 */
export function measurePair(
  first: { readonly segment: SegmentSection; readonly model: ReportModel },
  second: { readonly segment: SegmentSection; readonly model: ReportModel },
): Change[] {
  const [a, b] = [first.segment, second.segment];
  const [p, q] = [a.profile, b.profile];
  return [
    number('customers', 'count', a.customers, b.customers),
    number('customerShare', 'share', a.customerShare, b.customerShare),
    amount('revenue', a.revenue, b.revenue),
    number('revenueShare', 'share', a.revenueShare, b.revenueShare),
    amount('spend', p.spend.median, q.spend.median),
    number('orders', 'number', p.orders.median, q.orders.median),
    amount('averageOrderValue', p.averageOrderValue.median, q.averageOrderValue.median),
    number('returnRatio', 'share', p.returnRatio.mean, q.returnRatio.mean),
    number('recencyDays', 'days', p.recencyDays.median, q.recencyDays.median),
    ...measureCentres(first, second),
  ];
}

function measureCentres(
  first: { readonly segment: SegmentSection; readonly model: ReportModel },
  second: { readonly segment: SegmentSection; readonly model: ReportModel },
): Change[] {
  const features = second.model.clustering.features.map(({ name }) => name);
  return first.model.clustering.features.flatMap(({ name }, index) => {
    const [a, b] = [first.segment.centre[index], second.segment.centre[features.indexOf(name)]];
    if (a === undefined || b === undefined) return [];
    const key = `centre.${name}`;
    if (MONEY_FEATURES.has(name)) return amount(key, a.toFixed(2), b.toFixed(2));
    return number(key, UNITS[name] ?? 'number', a, b);
  });
}

/** Net, of all customers that are in a segment. */
const segmentsRevenue = ({ segments }: ReportModel): Money =>
  addMoney(...segments.map(({ revenue }) => revenue));

function number(key: string, unit: Exclude<Unit, 'money'>, first: number, second: number): Change {
  return { key, unit, first, second, difference: second - first };
}

function amount(key: string, first: Money, second: Money): Change {
  return { key, unit: 'money', first, second, difference: addMoney(second, negateMoney(first)) };
}
