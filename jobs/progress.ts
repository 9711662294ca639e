import ora, { type Ora } from 'ora';
import type { Progress } from '../src/progress.js';
import type { Configuration } from '../src/config/configuration.js';
import type { CommandHost, Output } from './host.js';
import { jsonProgress } from './json-progress.js';

export type ProgressHost = Pick<CommandHost, 'stderr' | 'environment' | 'now' | 'memoryUse'>;

/** A progress that can be taken off the screen, for when a stage does not finish. */
export interface StoppableProgress extends Progress {
  stop(): void;
}

/**
 * Progress on standard error: on a terminal a spinner with stage and elapsed time and a line for each finished
 * stage, elsewhere the lines only, or JSON objects where they are asked for. Quiet leaves nothing but warnings: they may
 * stand nowhere else.
 */
export function createProgress(
  host: ProgressHost,
  { quiet, jsonLogs }: Pick<Configuration, 'quiet' | 'jsonLogs'>,
): StoppableProgress {
  if (jsonLogs) return jsonProgress(host, quiet);
  if (quiet) return { ...plainProgress(host), begin: () => {}, finish: () => {} };
  return isInteractive(host) ? terminalProgress(host) : plainProgress(host);
}

function plainProgress({ stderr, now }: ProgressHost): StoppableProgress {
  let stage = '';
  let start = now();
  return {
    identify: () => {},
    begin(name) {
      stage = name;
      start = now();
    },
    finish(detail) {
      stderr.write(`${stage}: ${detail} in ${elapsed(start, now())}\n`);
    },
    warn: (message) => warn(stderr, message),
    stop: () => {},
  };
}

function terminalProgress({ stderr, environment, now }: ProgressHost): StoppableProgress {
  const color = environment['NO_COLOR'] ? false : 'cyan';
  let spinner: Ora | undefined;
  let start = now();
  const stop = (): void => {
    spinner?.stop();
    spinner = undefined;
  };
  return {
    identify: () => {},
    begin(stage) {
      stop();
      start = now();
      const suffixText = (): string => elapsed(start, now());
      // Keys stay with the terminal, so that Ctrl-C is a signal even while the spinner is busy.
      spinner = ora({
        text: stage,
        suffixText,
        stream: stderr,
        color,
        isEnabled: true,
        discardStdin: false,
      }).start();
    },
    finish(detail) {
      const text = `${spinner?.text ?? ''}: ${detail} in`;
      spinner?.stopAndPersist({ symbol: '✔', text });
      spinner = undefined;
    },
    warn: (message) => warn(stderr, message),
    stop,
  };
}

function warn(output: Output, message: string): void {
  output.write(`quintet: warning: ${message}\n`);
}

/** On a terminal that says it is 0 wide, as those of `script` and `docker run -t` may, the spinner would never return. */
function isInteractive({ stderr, environment }: ProgressHost): boolean {
  const isWide = stderr.columns !== 0;
  return stderr.isTTY === true && isWide && environment['TERM'] !== 'dumb' && !environment['CI'];
}

/** `1.2 s`, `2 min 5 s`, `1 h 2 min`. */
function elapsed(start: Date, end: Date): string {
  const seconds = Math.max(0, end.getTime() - start.getTime()) / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
