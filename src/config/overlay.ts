import type { Configuration } from './configuration.js';
import type { ConfigurationValues } from './schema.js';

type Settings = Omit<Configuration, 'sources'>;

/** What a layer says wins over what was said below it, key by key also within sections. Sources are settled apart. */
export function overlay(base: Settings, over: ConfigurationValues): Settings {
  return {
    vanished: over.vanished ?? base.vanished,
    clusters: overlayClusters(base.clusters, over.clusters ?? {}),
    refit: over.refit ?? base.refit,
    drift: over.drift ?? base.drift,
    snapshot: over.snapshot ?? base.snapshot,
    window: over.window ?? base.window,
    every: over.every ?? base.every,
    seed: over.seed ?? base.seed,
    out: over.out ?? base.out,
    database: over.database ?? base.database,
    memory: over.memory ?? base.memory,
    threads: over.threads ?? base.threads,
    spill: over.spill ?? base.spill,
    wait: over.wait ?? base.wait,
    timeout: over.timeout ?? base.timeout,
    draft: over.draft ?? base.draft,
    keep: {
      runs: over.keep?.runs ?? base.keep.runs,
      drafts: over.keep?.drafts ?? base.keep.drafts,
    },
    quiet: over.quiet ?? base.quiet,
    jsonLogs: over.jsonLogs ?? base.jsonLogs,
    currency: over.currency ?? base.currency,
    locale: over.locale ?? base.locale,
    customerIds: over.customerIds ?? base.customerIds,
    salt: over.salt ?? base.salt,
    lines: overlayLines(base.lines, over.lines ?? {}),
    gates: overlayGates(base.gates, over.gates ?? {}),
    alerts: overlayAlerts(base.alerts, over.alerts ?? {}),
    failOnAlert: over.failOnAlert ?? base.failOnAlert,
    lifecycle: {
      lapsing: over.lifecycle?.lapsing ?? base.lifecycle.lapsing,
      lapsed: over.lifecycle?.lapsed ?? base.lifecycle.lapsed,
    },
    views: overlayViews(base.views, over.views ?? {}),
    scores: {
      monetary: over.scores?.monetary ?? base.scores.monetary,
      thresholds: over.scores?.thresholds ?? base.scores.thresholds,
      grid: over.scores?.grid ?? base.scores.grid,
    },
    playbook: over.playbook ?? base.playbook,
    without: over.without ?? base.without,
  };
}

/** Null is a value here: it leaves all values as they are. */
function overlayClusters(
  base: Settings['clusters'],
  over: NonNullable<ConfigurationValues['clusters']>,
): Settings['clusters'] {
  const { winsorise = base.winsorise } = over;
  return {
    count: over.count ?? base.count,
    features: over.features ?? base.features,
    winsorise,
    resamples: over.resamples ?? base.resamples,
  };
}

function overlayLines(
  { voidWithin, voidWithinSeconds, ...base }: Settings['lines'],
  over: NonNullable<ConfigurationValues['lines']>,
): Settings['lines'] {
  return {
    ...(over.voidWithin ?? { voidWithin, voidWithinSeconds }),
    adjustments: over.adjustments ?? base.adjustments,
    duplicates: over.duplicates ?? base.duplicates,
  };
}

/** Null is a value here: it switches a gate off. */
function overlayGates(
  base: Settings['gates'],
  {
    unreadable = base.unreadable,
    rows = base.rows,
    lastPurchase = base.lastPurchase,
    guests = base.guests,
  }: NonNullable<ConfigurationValues['gates']>,
): Settings['gates'] {
  return { unreadable, rows, lastPurchase, guests };
}

/** Null is a value here too: it switches an alert off. */
function overlayAlerts(
  base: Settings['alerts'],
  {
    segmentShare = base.segmentShare,
    championsLost = base.championsLost,
    returnRatio = base.returnRatio,
    stability = base.stability,
    drift = base.drift,
  }: NonNullable<ConfigurationValues['alerts']>,
): Settings['alerts'] {
  return { segmentShare, championsLost, returnRatio, stability, drift };
}

function overlayViews(
  base: Settings['views'],
  over: NonNullable<ConfigurationValues['views']>,
): Settings['views'] {
  return {
    rfm: over.rfm ?? base.rfm,
    named: over.named ?? base.named,
    lifecycle: over.lifecycle ?? base.lifecycle,
    behaviour: over.behaviour ?? base.behaviour,
    products: over.products ?? base.products,
  };
}
