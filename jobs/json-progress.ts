import type { ProgressHost, StoppableProgress } from './progress.js';

/** One line of a log for machines; keys that do not apply are left out. */
export interface LogLine {
  /** ISO 8601. */
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  readonly run?: string;
  readonly stage?: string;
  readonly message: string;
  /** Rows that the stage dealt with. */
  readonly rows?: number;
  readonly seconds?: number;
  /** Resident memory of the process, in bytes. */
  readonly rss?: number;
}

/** Progress as JSON, one object a line: each finished stage and each warning, with the run, the time and the memory. */
export function jsonProgress({ stderr, now, memoryUse }: ProgressHost, quiet: boolean): StoppableProgress {
  const about: { run?: string; stage?: string } = {};
  let start = now();
  const write = (level: LogLine['level'], line: Pick<LogLine, 'message' | 'rows' | 'seconds'>): void => {
    const { message, ...figures } = line;
    const whole: LogLine = {
      time: now().toISOString(),
      level,
      ...about,
      message,
      ...figures,
      rss: memoryUse(),
    };
    stderr.write(`${JSON.stringify(whole)}\n`);
  };
  return {
    identify(run) {
      about.run = run;
    },
    begin(stage) {
      about.stage = stage;
      start = now();
    },
    finish(message, rows) {
      const seconds = Math.max(0, now().getTime() - start.getTime()) / 1000;
      if (!quiet) write('info', { message, ...(rows !== undefined && { rows }), seconds });
      delete about.stage;
    },
    warn: (message) => write('warn', { message }),
    stop: () => {},
  };
}
