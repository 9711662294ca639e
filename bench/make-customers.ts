import type { FeatureSpec } from '../src/config/configuration.js';
import type { Engine } from '../src/warehouse/engine.js';
import { fragment } from '../src/warehouse/sql.js';

/** What a shop of synthetic customers is clustered by: as many features as the name says. */
export const CUSTOMER_FEATURES = {
  three: [
    { name: 'spend', transform: 'log1p' },
    { name: 'orders', transform: 'log1p' },
    { name: 'return_ratio', transform: 'sqrt' },
  ],
  eight: [
    { name: 'spend', transform: 'log1p' },
    { name: 'orders', transform: 'log1p' },
    { name: 'return_ratio', transform: 'sqrt' },
    { name: 'average_order_value', transform: 'log1p' },
    { name: 'recency_days', transform: 'log1p' },
    { name: 'tenure_days', transform: 'none' },
    { name: 'net_spend', transform: 'none' },
    { name: 'orders', transform: 'none' },
  ],
} as const satisfies Readonly<Record<string, readonly FeatureSpec[]>>;

/**
 * Creates `features` with customers 0, 1, … of a shop like many: orders and order values are log-normal, three in five return
 * nothing, and who orders often ordered lately. All comes from an MD5 of the customer's number, so that any program
 * that can compute one has the same customers.
 */
export function makeCustomers(engine: Engine, customers: number): Promise<void> {
  const uniforms = Array.from({ length: 9 }, (_, index) => `${uniform(index)} as u_${index}`).join(', ');
  return engine.createTable(
    'features',
    fragment(`
      with drawn as (select customer, ${uniforms} from range(${customers}) as given (customer)),
      buying as (
        select *,
          1 + floor(6 * exp(1.1 * ${normal('u_0', 'u_1')}) * (0.5 - 0.5 * ln(u_2))) as orders,
          round(exp(4.5 + 0.8 * ${normal('u_3', 'u_4')}), 2) as average_order_value,
          case when u_5 < 0.6 then 0 else round(0.6 * u_6 * u_6 * u_6, 4) end as return_ratio
        from drawn
      ),
      silent as (select *, floor(365 * (1 - pow(u_7, 1 / orders))) as recency_days from buying)
      select cast(customer as varchar) as customer_id, orders, return_ratio, average_order_value,
        round(orders * average_order_value / (1 - return_ratio), 2) as gross_spend,
        round(orders * average_order_value, 2) as net_spend,
        recency_days,
        recency_days + floor((1000 - recency_days) * (1 - u_8 * u_8)) as tenure_days
      from silent`),
  );
}

/** A number in (0, 1) from half of an MD5 of the customer's number. */
function uniform(index: number): string {
  const half = index % 2 === 0 ? 'md5_number_lower' : 'md5_number_upper';
  return `(cast(${half}('${Math.floor(index / 2)}:' || customer) >> 11 as double) + 0.5) / 9007199254740992e0`;
}

/** A standard normal number from two uniform ones (Box & Muller 1958). */
const normal = (a: string, b: string) => `sqrt(-2 * ln(${a})) * cos(2 * pi() * ${b})`;
