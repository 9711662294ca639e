import { fitOrAssign } from '../model/fit-or-assign.js';
import { findPreviousRun } from '../runs/history.js';
import { readModel } from '../runs/model-history.js';
import type { Found, Job } from './job.js';
import type { placeStage } from './place-stage.js';

/** Finds the clusters anew, or assigns the customers by the model of the previous run. */
export function clusterStage(
  { engine, configuration, host, stages, run }: Job,
  { period }: Found<typeof placeStage>,
) {
  const { to } = period;
  const work = async () => {
    const previous = await findPreviousRun(engine, run.series, to);
    const earlierModel = previous === null ? null : await readModel(engine, previous.id);
    const fitting = await fitOrAssign(engine, configuration, earlierModel, to, host.signal);
    return { previous, earlierModel, ...fitting };
  };
  return stages.run(
    'Clustering customers',
    work,
    ({ clusters, refit, earlierModel }) => {
      const how = refit ? `best of ${clusters.restarts} starts` : `by the model of run ${earlierModel?.run}`;
      return `${clusters.sizes.length} clusters, ${how}`;
    },
    ({ clusters }) => clusters.sizes.reduce((sum, size) => sum + size, 0),
  );
}
