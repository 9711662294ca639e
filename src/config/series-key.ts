import type { Configuration } from './configuration.js';

/**
 * What makes runs comparable from night to night: number of clusters, features and transforms, window, sources with
 * what is said about them, and the rules for lines. Two configurations have the same text exactly when their runs
 * belong to one series; the order of keys, features, sources, codes and words does not matter.
 */
export function seriesKey({ clusters, window, sources, lines }: Configuration): string {
  return JSON.stringify({
    adjustments: sorted(lines.adjustments),
    clusters: clusters.count,
    duplicates: lines.duplicates,
    features: sorted(clusters.features.map(({ name, transform }) => `${name} ${transform}`)),
    sources: sorted(sources.map((source) => JSON.stringify(ordered(source)))),
    voidWithinSeconds: lines.voidWithinSeconds,
    ...(clusters.winsorise === null ? {} : { winsorise: clusters.winsorise }),
    window,
  });
}

/** The same with keys, and lists of texts, in an order that does not depend on how they were written. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return sorted(value.map(String));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  return sorted([...entries.keys()]).map((key) => [key, ordered(entries.get(key))]);
}

/** By code unit, so that no locale plays a part; each text once. */
function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
