import { readViews } from '../scores/read-views.js';
import type { deriveStage } from './derive-stage.js';
import type { Found, Job } from './job.js';
import type { placeStage } from './place-stage.js';
import type { scoreStage } from './score-stage.js';

/** Sums the views beside the clusters up for the report. */
export function viewStage(
  { engine, configuration, host, stages, grid, playbook, words }: Job,
  { period }: Found<typeof placeStage>,
  { rhythm }: Found<typeof deriveStage>,
  { cutPoints }: Found<typeof scoreStage>,
) {
  const { views, scores, without, seed } = configuration;
  const { cells: cellTexts } = words.texts.segments;
  const work = () =>
    readViews(engine, {
      views,
      cutPoints,
      named: grid === null ? null : { grid, gridPath: scores.grid, playbook, without, cellTexts },
      behaviour: {
        seed,
        snapshot: period.to,
        lapsingDays: rhythm.lapsingDays,
        families: playbook.families,
        signal: host.signal,
      },
      silence: { period, lapsedDays: rhythm.lapsedDays },
    });
  return stages.run('Comparing views', work, ({ agreement }) => {
    const surprises = agreement.flatMap(({ surprising }) => surprising).length;
    return `${surprises} surprising ${surprises === 1 ? 'group' : 'groups'}`;
  });
}
