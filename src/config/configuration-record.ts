import type { Configuration, SourceSpec } from './configuration.js';
import type { Told } from './mapping.js';
import { type MappingRecord, recordMapping } from './record-mapping.js';

interface SourceRecord extends Told {
  readonly path: string;
  readonly name: string;
  readonly mapping?: MappingRecord;
}

/** A configuration in the keys of `quintet.yaml`, as plain JSON. */
export interface ConfigurationRecord extends Omit<
  Configuration,
  'sources' | 'salt' | 'clusters' | 'refit' | 'lines' | 'gates' | 'alerts'
> {
  readonly sources: readonly SourceRecord[];
  readonly clusters: Omit<Configuration['clusters'], 'winsorise'> & { readonly winsorise: number | 'none' };
  readonly refit: string;
  readonly lines: Omit<Configuration['lines'], 'voidWithin' | 'voidWithinSeconds'> & {
    readonly voidWithin: string;
  };
  readonly gates: {
    readonly [Gate in keyof Configuration['gates']]: NonNullable<Configuration['gates'][Gate]> | 'none';
  };
  readonly alerts: {
    readonly [Alert in keyof Configuration['alerts']]:
      | NonNullable<Configuration['alerts'][Alert]>
      | (null extends Configuration['alerts'][Alert] ? 'none' : never);
  };
}

/**
 * What `run.json` and the table of runs keep of a configuration: everything but the salt, which is a secret, with defaults
 * filled in and absolute paths, in a form that `quintet.yaml` accepts, so that a run can be repeated from its record.
 */
export function configurationRecord(configuration: Configuration): ConfigurationRecord {
  const {
    sources,
    clusters,
    refit,
    lines,
    gates,
    alerts,
    salt: _salt,
    ...others
  } = structuredClone(configuration);
  const { voidWithinSeconds: _, ...written } = lines;
  return {
    sources: sources.map(recordSource),
    ...others,
    clusters: { ...clusters, winsorise: clusters.winsorise ?? 'none' },
    refit: typeof refit === 'string' ? refit : refit.every,
    lines: { ...written, voidWithin: lines.voidWithin ?? 'none' },
    gates: {
      unreadable: gates.unreadable ?? 'none',
      rows: gates.rows ?? 'none',
      lastPurchase: gates.lastPurchase ?? 'none',
      guests: gates.guests ?? 'none',
    },
    alerts: {
      segmentShare: alerts.segmentShare ?? 'none',
      championsLost: alerts.championsLost ?? 'none',
      returnRatio: alerts.returnRatio ?? 'none',
      stability: alerts.stability ?? 'none',
      drift: alerts.drift,
    },
  };
}

function recordSource({ path, name, mapping, told }: SourceSpec): SourceRecord {
  return { path, name, ...(mapping !== null && { mapping: recordMapping(mapping) }), ...told };
}
