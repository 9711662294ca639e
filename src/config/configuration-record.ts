import type { Configuration, SourceSpec } from './configuration.js';
import type { ExcludeRule, Field, Mapping, ReturnRule, Told } from './mapping.js';

type ReturnsRecord =
  | 'none'
  | 'all'
  | { readonly prefix: string }
  | { readonly negative: 'quantity' | 'amount' }
  | { readonly column: string; readonly values: readonly string[] };

type ExcludeRecord = 'none' | { readonly column: string; readonly values?: readonly string[] };

interface MappingRecord extends Partial<Readonly<Record<Field, string | null | undefined>>> {
  readonly returns?: ReturnsRecord;
  readonly exclude?: ExcludeRecord;
}

interface SourceRecord extends Told {
  readonly path: string;
  readonly name: string;
  readonly mapping?: MappingRecord;
}

/** A configuration in the keys of `quintet.yaml`, as plain JSON. */
export interface ConfigurationRecord extends Omit<Configuration, 'sources' | 'lines' | 'gates'> {
  readonly sources: readonly SourceRecord[];
  readonly lines: Omit<Configuration['lines'], 'voidWithin' | 'voidWithinSeconds'> & {
    readonly voidWithin: string;
  };
  readonly gates: {
    readonly [Gate in keyof Configuration['gates']]: NonNullable<Configuration['gates'][Gate]> | 'none';
  };
}

/**
 * What `run.json` and the table of runs keep of a configuration: everything, with defaults filled in and absolute
 * paths, in a form that `quintet.yaml` accepts, so that a run can be repeated from its record.
 */
export function configurationRecord(configuration: Configuration): ConfigurationRecord {
  const { sources, lines, gates, ...others } = structuredClone(configuration);
  const { voidWithinSeconds: _, ...written } = lines;
  return {
    sources: sources.map(recordSource),
    ...others,
    lines: { ...written, voidWithin: lines.voidWithin ?? 'none' },
    gates: {
      unreadable: gates.unreadable ?? 'none',
      rows: gates.rows ?? 'none',
      lastPurchase: gates.lastPurchase ?? 'none',
      guests: gates.guests ?? 'none',
    },
  };
}

function recordSource({ path, name, mapping, told }: SourceSpec): SourceRecord {
  return { path, name, ...(mapping !== null && { mapping: recordMapping(mapping) }), ...told };
}

function recordMapping({ returns, exclude, ...columns }: Mapping): MappingRecord {
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
