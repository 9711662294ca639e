import { money } from '../segments/money.js';
import type { Money } from '../segments/segment.js';
import type { Engine } from '../warehouse/engine.js';
import { fragment, list, number, type Sql } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** Decimals that an interpolated value has beyond those of the values themselves: no fifth or tenth needs more. */
const MORE_DECIMALS = 6;

/** An exact decimal: so many units of ten to the minus `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The quantiles `parts` / `whole` of a decimal column of `features`, by linear interpolation between the two nearest values
 * (Hyndman & Fan, 1996, type 7; numpy's default). They are exact, unlike `quantile_of`, which interpolates in doubles: a
 * quantile between two equal values is that value, whatever its decimals. Where `whole` is no product of twos and fives
 * they are cut after six more decimals than the values have.
 *
 * @param parts whole numbers from 0 to `whole`
 * @param among a condition on the columns of `features`; all customers unless given
 * @returns one a part; empty when there are no customers
 */
export async function readQuantiles(
  engine: Engine,
  value: Sql,
  parts: readonly number[],
  whole: number,
  among: Sql = fragment('true'),
): Promise<readonly Money[]> {
  if (parts.length === 0) return [];
  const rows = await engine.query(
    statement('scores/cut_points', {
      value,
      among,
      parts: list(parts.map((part) => fragment(`(${number(part).sql})`))),
      whole: number(whole),
    }),
  );
  return rows.map((row) => {
    const lower = toDecimal(String(row['lower_value']));
    const upper = toDecimal(String(row['upper_value']));
    return interpolate(lower, upper, BigInt(Number(row['rest'])), BigInt(whole));
  });
}

/** lower + (upper - lower) × rest / whole. */
function interpolate(lower: Decimal, upper: Decimal, rest: bigint, whole: bigint): Money {
  const scale = Math.max(lower.scale, upper.scale) + MORE_DECIMALS;
  const from = rescale(lower, scale);
  const units = from + ((rescale(upper, scale) - from) * rest) / whole;
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return money(`${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

function toDecimal(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

const rescale = ({ units, scale }: Decimal, to: number): bigint => units * 10n ** BigInt(to - scale);
