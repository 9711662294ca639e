import { fragment, type Sql, text } from '../../warehouse/sql.js';
import type { ExcludeRule, Layout } from './layout.js';
import { isOneOf, NOTHINGS } from './text-source.js';
import type { CurrencyStyle } from './value-style.js';

/** Why a line is left out, by the first rule that fits it: `Status: cancelled`. */
export function rulePiece(rules: readonly ExcludeRule[]): Sql {
  if (rules.length === 0) return fragment('cast(null as varchar)');
  const cases = rules.map(({ column, values }, at) => {
    const said = `lower(rule_${at + 1}_text)`;
    const label = text(`${column.trim()}: `).sql;
    if (values === null) return `when not ${isOneOf(said, NOTHINGS)} then ${label} || 'filled in'`;
    const words = values.map((value) => value.toLowerCase());
    return `when ${isOneOf(said, words)} then ${label} || ${said}`;
  });
  return fragment(`case ${cases.join(' ')} end`);
}

/** Which lines are in another currency than the one that is kept, or in none that is known. */
export function currencyPieces(layout: Layout, { kept, found }: CurrencyStyle): Record<string, Sql> {
  const hasColumn = layout.columns.currency !== null;
  const sign = `nullif(upper(regexp_replace(money_text, '[0-9.,''’\\s()+−–\u00A0\u202F\u2009-]', '', 'g')), '')`;
  const stated = `case when not ${isOneOf('lower(currency_text)', NOTHINGS)} then upper(currency_text) end`;
  return {
    currency: fragment(kept === null ? 'cast(null as varchar)' : hasColumn ? stated : sign),
    is_other_currency: fragment(kept === null ? 'false' : `not ${isOneOf('currency_text', kept)}`),
    lacks_currency: fragment(kept !== null && found.length > 1 ? 'currency_text is null' : 'false'),
  };
}
