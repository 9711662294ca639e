import type { ExcludeRule, Field, Mapping, ReturnRule } from './mapping.js';

type ReturnsRecord =
  | 'none'
  | 'all'
  | { readonly prefix: string }
  | { readonly negative: 'quantity' | 'amount' }
  | { readonly column: string; readonly values: readonly string[] };

type ExcludeRecord = 'none' | { readonly column: string; readonly values?: readonly string[] };

/** A mapping in the keys of `quintet.yaml`. */
export interface MappingRecord extends Partial<Readonly<Record<Field, string | null | undefined>>> {
  readonly returns?: ReturnsRecord;
  readonly exclude?: ExcludeRecord;
}

/** A mapping as it stands in `quintet.yaml`. */
export function recordMapping({ returns, exclude, ...columns }: Mapping): MappingRecord {
  return {
    ...columns,
    ...(returns !== undefined && { returns: recordReturns(returns) }),
    ...(exclude !== undefined && { exclude: recordExclude(exclude) }),
  };
}

function recordReturns(rule: ReturnRule): ReturnsRecord {
  switch (rule.kind) {
    case 'none':
    case 'all':
      return rule.kind;
    case 'prefix':
      return { prefix: rule.prefix };
    case 'negative':
      return { negative: rule.of };
    case 'column':
      return { column: rule.column, values: rule.values };
  }
}

function recordExclude(rule: ExcludeRule | null): ExcludeRecord {
  if (rule === null) return 'none';
  return rule.values === null ? { column: rule.column } : { column: rule.column, values: rule.values };
}
