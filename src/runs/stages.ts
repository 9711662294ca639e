import type { Progress } from '../progress.js';

/** How long a stage took. */
export interface Timing {
  readonly stage: string;
  readonly seconds: number;
}

/** Runs the stages of a job one after another, tells the progress of each, and keeps their times. */
export class Stages {
  readonly timings: Timing[] = [];

  constructor(
    private readonly progress: Progress,
    private readonly now: () => Date,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * @param describe says with what the stage ended, e.g. `541,909 lines from 1 file`
   * @param count says how many rows it dealt with, where it knows
   * @throws the signal's reason when the job was told to stop
   */
  async run<T>(
    stage: string,
    work: () => Promise<T>,
    describe: (result: T) => string,
    count?: (result: T) => number,
  ): Promise<T> {
    this.signal.throwIfAborted();
    this.progress.begin(stage);
    const before = this.now().getTime();
    const result = await work();
    this.signal.throwIfAborted();
    this.timings.push({ stage, seconds: (this.now().getTime() - before) / 1000 });
    this.progress.finish(describe(result), count?.(result));
    return result;
  }
}
