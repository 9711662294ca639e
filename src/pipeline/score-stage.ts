import { scoreCustomers } from '../scores/score-customers.js';
import { settleCutPoints } from '../scores/settle-cut-points.js';
import type { clusterStage } from './cluster-stage.js';
import type { deriveStage } from './derive-stage.js';
import type { Found, Job } from './job.js';

/** Gives each customer what the views beside the clusters say of it. */
export function scoreStage(
  { engine, configuration, stages, grid }: Job,
  { rhythm }: Found<typeof deriveStage>,
  { earlierModel }: Found<typeof clusterStage>,
) {
  const work = async () => {
    const { scores, views } = configuration;
    const cutPoints = await settleCutPoints(engine, scores, earlierModel?.scores ?? null, grid?.axes ?? []);
    await scoreCustomers(engine, { views, cutPoints, grid, rhythm });
    return { cutPoints };
  };
  return stages.run('Scoring customers', work, ({ cutPoints }) => `by ${cutPoints.thresholds} cut points`);
}
