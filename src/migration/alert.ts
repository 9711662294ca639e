/** What an alert is about, as its key in the configuration. */
export const ALERT_KEYS = ['segmentShare', 'championsLost', 'returnRatio', 'stability', 'drift'] as const;
export type AlertKey = (typeof ALERT_KEYS)[number];

/** A figure that is beyond its bound. */
export interface Alert {
  readonly key: AlertKey;
  /** One sentence for a person, in the locale of the run. */
  readonly what: string;
  /** Shares, a word of stability, or an index of drift; before is null where there was none. */
  readonly before: number | string | null;
  readonly now: number | string;
  readonly bound: number | string;
  /** The segment that it is about, or the named one; null where it is about the shop or a feature. */
  readonly segment: { readonly id: string; readonly name: string } | null;
  /** The feature that it is about, by its name in the configuration; null elsewhere. */
  readonly feature: string | null;
  /** The run that is compared with; null where nothing is. */
  readonly since: { readonly id: string; readonly snapshot: string } | null;
}
