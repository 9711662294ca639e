import type { StabilityWord } from '../clusters/stability-word.js';
import type { Configuration } from '../config/configuration.js';
import type { Drift } from '../model/measure-drift.js';
import type { Wording } from '../words/wording.js';
import type { Alert } from './alert.js';
import { judgeStabilityAlerts } from './judge-stability-alerts.js';
import type { Migration } from './migration.js';

type Since = Migration['since'];

/** What alerts look at; null where there is nothing to compare with, or nothing was kept. */
export interface Watched {
  readonly previous: Migration | null;
  readonly monthAgo: Migration | null;
  /** Key of the named segment whose customers should stay. */
  readonly champions: string | null;
  /** What customers returned of what they bought, 0 to 1. */
  readonly returnRatio: { readonly before: number | null; readonly now: number };
  /** Tonight's segments by rank. */
  readonly stability: readonly {
    readonly segment: { readonly id: string; readonly name: string };
    readonly before: StabilityWord | null;
    readonly now: StabilityWord | null;
  }[];
  /** Of tonight's customers against those of the model of the previous run, and the bound of the configuration. */
  readonly drift: readonly Drift[];
  readonly driftBound: number;
  readonly model: Since | null;
}

type Bounds = Configuration['alerts'];

/** Finds what is beyond its bound, in the order of the configuration's keys. */
export function findAlerts(bounds: Bounds, watched: Watched, words: Wording): Alert[] {
  return [
    ...findShares(bounds.segmentShare, watched.previous, words),
    ...findLostChampions(bounds.championsLost, watched, words),
    ...findReturns(bounds.returnRatio, watched, words),
    ...judgeStabilityAlerts(bounds.stability, watched.stability, watched.previous?.since ?? null, words),
    ...(bounds.drift ? findDrift(watched, words) : []),
  ];
}

/** Segments of either run whose share of the customers has changed by more than the bound. */
function findShares(bound: number | null, migration: Migration | null, words: Wording): Alert[] {
  if (bound === null || migration === null) return [];
  const { since, clusters } = migration;
  const shares = { before: sharesOf(clusters.before), now: sharesOf(clusters.tonight) };
  const ended = clusters.before.filter(({ id }) => !shares.now.has(id));
  return [...clusters.tonight, ...ended].flatMap(({ id, name }) => {
    const [before, now] = [shares.before.get(id) ?? null, shares.now.get(id) ?? 0];
    if (!isBeyond(Math.abs(now - (before ?? 0)), bound)) return [];
    const texts = words.texts.alerts.segmentShare;
    const { format } = words;
    const date = format.date(since.snapshot);
    const what =
      before === null
        ? texts.born(name, format.share(now), date)
        : shares.now.has(id)
          ? texts.changed(name, format.share(now), format.share(before), date)
          : texts.ended(name, format.share(before), date);
    return [{ key: 'segmentShare', what, before, now, bound, segment: { id, name }, feature: null, since }];
  });
}

function sharesOf(groups: Migration['clusters']['tonight']): Map<string, number> {
  const all = groups.reduce((sum, { customers }) => sum + customers, 0);
  return new Map(groups.map(({ id, customers }) => [id, all === 0 ? 0 : customers / all]));
}

/** The customers of a month ago who had the best named segment and have it no more, those who left included. */
function findLostChampions(bound: number | null, watched: Watched, words: Wording): Alert[] {
  const { monthAgo, champions } = watched;
  const named = monthAgo?.named ?? null;
  const group = named?.before.find(({ id }) => id === champions);
  if (bound === null || monthAgo === null || named === null || group === undefined) return [];
  const kept = named.flows.find(({ from, to }) => from === group.id && to === group.id)?.customers ?? 0;
  const lost = group.customers - kept;
  const now = group.customers === 0 ? 0 : lost / group.customers;
  if (!isBeyond(now, bound)) return [];
  const { since } = monthAgo;
  const { format } = words;
  const what = words.texts.alerts.championsLost(
    format.count(lost),
    format.count(group.customers),
    format.share(now),
    group.name,
    format.date(since.snapshot),
  );
  const segment = { id: group.id, name: group.name };
  return [{ key: 'championsLost', what, before: 0, now, bound, segment, feature: null, since }];
}

function findReturns(bound: number | null, { previous, returnRatio }: Watched, words: Wording): Alert[] {
  const { before, now } = returnRatio;
  if (bound === null || previous === null || before === null || !isBeyond(now - before, bound)) return [];
  const { since } = previous;
  const { format } = words;
  const what = words.texts.alerts.returnRatio(
    format.fineShare(now),
    format.fineShare(before),
    format.date(since.snapshot),
  );
  return [{ key: 'returnRatio', what, before, now, bound, segment: null, feature: null, since }];
}

function findDrift({ drift, driftBound: bound, model }: Watched, { format, texts }: Wording): Alert[] {
  if (model === null) return [];
  return drift
    .filter(({ psi }) => psi > bound)
    .map(({ feature, psi }) => {
      const name = texts.alerts.features[feature] ?? feature;
      const date = format.date(model.snapshot);
      const what = texts.alerts.drift(name, format.decimal(psi), format.decimal(bound), date);
      return { key: 'drift', what, before: null, now: psi, bound, segment: null, feature, since: model };
    });
}

/** More than the bound, and not by the last bits of a difference of shares alone. */
const isBeyond = (value: number, bound: number): boolean => value - bound > 1e-12;
