import { measureMoves } from '../model/measure-moves.js';
import { readEarlier } from '../runs/history.js';
import { hasProducts } from '../scores/has-products.js';
import { decideSegments } from '../segments/decide-segments.js';
import { readDistributions } from '../segments/read-distributions.js';
import { readFigures } from '../segments/read-figures.js';
import type { clusterStage } from './cluster-stage.js';
import type { deriveStage } from './derive-stage.js';
import type { Found, Job } from './job.js';
import type { placeStage } from './place-stage.js';

/** Gives each segment its id, name and next step, and each customer the one step. */
export function decideStage(
  job: Job,
  { period }: Found<typeof placeStage>,
  { rhythm }: Found<typeof deriveStage>,
  { previous, earlierModel, carried, clusters, refit }: Found<typeof clusterStage>,
) {
  const { engine, configuration, stages, playbook, run, words } = job;
  const work = async () => {
    const figures = await readFigures(engine, rhythm);
    const distributions = await readDistributions(engine);
    const earlier = await readEarlier(engine, run.series, period, previous);
    const { without, views } = configuration;
    const means = { without, hasProducts: views.products && (await hasProducts(engine)) };
    const given = refit ? null : figures.clusters.flatMap((index) => earlierModel?.segments[index] ?? []);
    const decided = await decideSegments({
      engine,
      figures,
      earlier,
      given,
      rhythm,
      playbook,
      means,
      words,
    });
    const centroids = figures.clusters.map((index) => clusters.centroids[index] ?? []);
    const moves = measureMoves(decided.described, centroids, earlierModel, carried);
    return { ...decided, distributions, centroids, moves };
  };
  return stages.run(
    'Choosing next steps',
    work,
    ({ described }) =>
      `${described.filter(({ kept }) => kept).length} of ${described.length} segments kept from before`,
  );
}
