import { rm } from 'node:fs/promises';
import { recallForgotten } from '../purchases/forgotten/recall-forgotten.js';
import { findSources } from '../purchases/find-sources.js';
import { loadContents } from '../purchases/load-contents.js';
import { latestWallClock } from '../purchases/period.js';
import type { Job } from './job.js';

/** Loads the files that are new or changed, each in a transaction of its own. */
export function loadStage({ engine, configuration, host, stages, run, format }: Job) {
  const work = async () => {
    const { progress, signal } = host;
    const tempFolder = `${configuration.database}.unpacked`;
    const latest = latestWallClock(new Date(run.startedAt));
    try {
      await recallForgotten(engine, configuration.database);
      const sources = await findSources(configuration.sources, { engine, tempFolder, progress, signal });
      return await loadContents({ engine, sources, latest, loadedAt: run.startedAt, tempFolder, signal });
    } finally {
      await rm(tempFolder, { recursive: true, force: true });
    }
  };
  return stages.run('Loading purchases', work, (contents) => {
    const news = contents.filter(({ isNew }) => isNew).length;
    return `${format.count(contents.length)} ${contents.length === 1 ? 'file' : 'files'}, ${news === 0 ? 'none' : format.count(news)} new`;
  });
}
