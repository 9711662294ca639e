import { judgeSensitivity } from '../clusters/judge-sensitivity.js';
import { judgeStability } from '../clusters/judge-stability.js';
import { takeJudged } from '../clusters/take-judged.js';
import { describeRules } from '../segments/describe-rules.js';
import { readSampledMembers } from '../segments/read-sampled-members.js';
import type { clusterStage } from './cluster-stage.js';
import type { decideStage } from './decide-stage.js';
import type { Found, Job } from './job.js';

/** How far the segments can be trusted: whether they are found again, what tells them, and what they owe to a few. */
export function judgeStage(
  { engine, configuration, host, stages, words }: Job,
  { clusters, features }: Found<typeof clusterStage>,
  { figures }: Found<typeof decideStage>,
) {
  const { seed } = configuration;
  const work = async () => {
    const judged = takeJudged(clusters);
    const members = await readSampledMembers(engine, seed, judged.labels.length);
    const { centroids } = clusters;
    const options = { clusters: centroids.length, resamples: configuration.clusters.resamples, seed };
    const [stability, sensitivity] = await Promise.all([
      judgeStability(judged, options, host.signal),
      judgeSensitivity(judged, centroids, members.spendPlaces, seed, host.signal),
    ]);
    const names = features.map(({ name }) => name);
    const rules = await describeRules(members, names, figures.segments.length, words, host.signal);
    return { customers: judged.labels.length, stability, sensitivity, rules };
  };
  return stages.run('Judging trust', work, ({ stability }) => {
    if (stability === null) return 'stability not judged';
    const stable = stability.clusters.filter((one) => one?.word === 'stable').length;
    return `${stable} of ${stability.clusters.length} segments stable`;
  });
}
