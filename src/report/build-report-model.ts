import type { ClusterResult } from '../clusters/cluster-customers.js';
import type { CustomerMap } from '../clusters/draw-map.js';
import type { ScaledFeature } from '../features/build-matrix.js';
import { unscaleValue } from '../features/scale-value.js';
import type { RefitDecision } from '../model/decide-refit.js';
import type { Alert } from '../migration/alert.js';
import type { Drift } from '../model/measure-drift.js';
import type { DescribedSegment } from '../segments/decide-segments.js';
import type { StepCount } from '../segments/give-steps.js';
import type { Distribution } from '../segments/read-distributions.js';
import type { Figures } from '../segments/read-figures.js';
import type { Recommendation } from '../segments/recommend-steps.js';
import type { Views } from '../scores/views.js';
import type { Ended } from '../segments/trace-segments.js';
import { addMoney } from '../segments/money.js';
import type { StepTexts } from '../segments/word-step.js';
import type { NextStep, OtherStep, Rhythm } from '../segments/segment.js';
import { buildSegmentTrust, buildTrust, type TrustFindings } from './build-trust.js';
import {
  REPORT_SCHEMA_VERSION,
  type BridgeRow,
  type Check,
  type Clustering,
  type Coverage,
  type FileLines,
  type Freshness,
  type LineCounts,
  type Method,
  type ModelSection,
  type ReportModel,
  type RunSection,
  type SegmentMap,
  type SegmentSection,
  type StepSection,
  type Totals,
} from './report-model.js';

/** What a run found out, stage by stage; all that a report model is made from. */
export interface Findings extends RefitDecision {
  readonly run: RunSection;
  readonly shop: ReportModel['shop'];
  readonly freshness: Freshness;
  readonly coverage: Coverage;
  readonly checks: readonly Check[];
  readonly totals: Totals;
  readonly bridge: readonly BridgeRow[];
  readonly lines: LineCounts;
  readonly files: readonly FileLines[];
  readonly rhythm: Rhythm;
  readonly figures: Figures;
  readonly described: readonly DescribedSegment[];
  readonly distributions: readonly Distribution[];
  readonly ended: readonly Ended[];
  /** One a segment, as `measureMoves` has it. */
  readonly moves: readonly (number | null)[];
  readonly movement: Omit<NonNullable<ReportModel['movement']>, 'ended'> | null;
  readonly alerts: readonly Alert[];
  readonly recommendations: readonly Recommendation[];
  readonly stepCounts: readonly StepCount[];
  readonly features: readonly ScaledFeature[];
  readonly clusters: ClusterResult;
  readonly earlierModel: { readonly run: string; readonly snapshot: string } | null;
  /** Of tonight's customers against those of the earlier model; empty when there is none. */
  readonly drift: readonly Drift[];
  readonly driftBound: number;
  readonly map: CustomerMap;
  readonly views: Views | null;
  readonly trust: TrustFindings;
  readonly method: Method;
}

/** Puts a run's findings into the order in which a report tells them. */
export function buildReportModel(findings: Findings): ReportModel {
  const { run, shop, freshness, coverage, checks, totals, bridge, lines, files, rhythm, figures, method } =
    findings;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    run,
    shop,
    customerIds: { are: 'shown', saltMark: null },
    freshness,
    coverage,
    checks,
    totals,
    bridge,
    lines,
    files,
    rhythm,
    profile: figures.shop,
    alerts: findings.alerts,
    segments: findings.described.map((segment) => buildSegment(segment, findings)),
    distributions: findings.distributions,
    movement: findings.movement === null ? null : { ...findings.movement, ended: findings.ended },
    steps: buildSteps(findings),
    clustering: buildClustering(findings),
    model: buildModelSection(findings),
    map: buildMap(findings),
    scores: findings.views,
    trust: buildTrust(findings.trust, figures.clusters),
    method,
  };
}

function buildSegment(segment: DescribedSegment, findings: Findings): SegmentSection {
  const figures = findings.figures.segments.find(({ rank }) => rank === segment.rank);
  const recommendation = findings.recommendations.find(({ rank }) => rank === segment.rank);
  if (figures === undefined || recommendation === undefined)
    throw new Error(`segment ${segment.rank} has no figures`);
  const { rank, id, name, sentence, kept, formerName, origin, typicalCustomers } = segment;
  const { customers, customerShare, revenue, revenueShare, largestNetSpend, profile, standings, silence } =
    figures;
  const counts = findings.stepCounts.filter((count) => count.rank === rank);
  return {
    id,
    rank,
    name,
    sentence,
    customers,
    customerShare,
    revenue,
    revenueShare,
    largestNetSpend,
    profile,
    standings,
    silence,
    nextStep: buildNextStep(recommendation, counts),
    others: buildOthers(recommendation, counts),
    instead: recommendation.instead,
    typicalCustomers,
    centre: centreInUnits(findings, rank),
    kept,
    formerName,
    origin,
    centreMoved: findings.moves[findings.described.indexOf(segment)] ?? null,
    ...buildSegmentTrust(findings.trust, rank, findings.figures.clusters[rank - 1]),
  };
}

function buildNextStep({ family, texts }: Recommendation, counts: readonly StepCount[]): NextStep {
  const own = counts.find((count) => count.family === family.key);
  return { ...texts, eligibleCustomers: own?.customers ?? 0, eligibleRevenue: own?.revenue ?? '0.00' };
}

function buildOthers({ family, predicates }: Recommendation, counts: readonly StepCount[]): OtherStep[] {
  return counts
    .filter((count) => count.family !== family.key)
    .map(({ family: key, customers, revenue }) => {
      const title = predicates.find((predicate) => predicate.family === key)?.title ?? key;
      return { family: key, title, customers, revenue };
    })
    .toSorted((a, b) => b.customers - a.customers || (a.family < b.family ? -1 : 1));
}

/** Back from z-scores and transforms to the units of the features. */
function centreInUnits({ clusters, features, figures }: Findings, rank: number): number[] {
  const centroid = clusters.centroids[figures.clusters[rank - 1] ?? -1] ?? [];
  return features.map((feature, index) => unscaleValue(feature, centroid[index] ?? 0));
}

function buildSteps({ recommendations, stepCounts, described }: Findings): StepSection[] {
  const steps = [...new Set(stepCounts.map(({ family }) => family))].map((family) => {
    const reached = stepCounts.filter((count) => count.family === family);
    const largestFirst = reached.toSorted((a, b) => b.customers - a.customers || a.rank - b.rank);
    const { title, call, eligibility, offer, channel, measure, avoid } = findTexts(
      recommendations,
      family,
      largestFirst,
    );
    return {
      family,
      title,
      call,
      eligibility,
      offer,
      channel,
      measure,
      avoid,
      customers: reached.reduce((sum, { customers }) => sum + customers, 0),
      revenue: addMoney(...reached.map(({ revenue }) => revenue)),
      segments: largestFirst.map(
        ({ rank }) => described.find((segment) => segment.rank === rank)?.name ?? '',
      ),
      list: `lists/${family}.csv`,
    };
  });
  return steps.toSorted((a, b) => Number(b.revenue) - Number(a.revenue) || (a.family < b.family ? -1 : 1));
}

/** A step's words: those of the segment that has it as its own, else of the segment where it reaches most. */
function findTexts(
  recommendations: readonly Recommendation[],
  family: string,
  largestFirst: readonly StepCount[],
): StepTexts {
  const own = recommendations.find((recommendation) => recommendation.family.key === family);
  const most = recommendations.find(({ rank }) => rank === largestFirst[0]?.rank);
  const texts = own?.texts ?? most?.fallbacks.find((fallback) => fallback.family === family);
  if (texts === undefined) throw new Error(`no words for the step ${family}`);
  return texts;
}

function buildClustering({ clusters, features, figures }: Findings): Clustering {
  return {
    inertia: clusters.inertia,
    silhouette: clusters.silhouette,
    silhouetteCustomers: clusters.silhouetteCustomers,
    features: features.map(({ name, transform, mean, standardDeviation, constant }) => ({
      name,
      transform,
      mean,
      standardDeviation,
      constant,
    })),
    sizes: figures.segments.map(({ customers }) => customers),
    restarts: clusters.restarts,
    sampleCustomers: clusters.sample.customers,
    lloydSteps: clusters.lloydSteps,
    converged: clusters.converged,
  };
}

function buildModelSection(findings: Findings): ModelSection {
  const { refit, reason, earlierModel, drift, driftBound } = findings;
  const earlier = earlierModel === null ? null : { run: earlierModel.run, snapshot: earlierModel.snapshot };
  return { refitted: refit, reason, earlier, bound: driftBound, drift };
}

function buildMap({ map, figures }: Findings): SegmentMap {
  const rankOf = (cluster: number) => figures.clusters.indexOf(cluster) + 1;
  const place = ({ x, y, cluster }: CustomerMap['points'][number]) => ({ x, y, rank: rankOf(cluster) });
  return {
    explained: map.explained,
    loadings: map.loadings,
    points: map.points.map(place),
    centres: map.centres.map(place).toSorted((a, b) => a.rank - b.rank),
  };
}
