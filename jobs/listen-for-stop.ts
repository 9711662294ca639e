import { durationSeconds } from '../src/config/duration-seconds.js';
import { Failure, Interruption, type StopSignal } from '../src/failure.js';
import type { CommandHost } from './host.js';

export interface Stopping {
  /** Aborted with an Interruption, or with a Failure when the time is up. */
  readonly signal: AbortSignal;
  end(): void;
}

/**
 * Turns SIGINT, SIGTERM and the end of the time that is given into an abort. Later signals change nothing: npm passes on a
 * Ctrl-C that the job also got.
 *
 * @param timeout ISO 8601 duration; null for no bound
 */
export function listenForStop({ signals }: Pick<CommandHost, 'signals'>, timeout: string | null): Stopping {
  const controller = new AbortController();
  const listen = (signal: StopSignal) => () => {
    controller.abort(new Interruption(signal));
  };
  const listeners = { SIGINT: listen('SIGINT'), SIGTERM: listen('SIGTERM') };
  signals.on('SIGINT', listeners.SIGINT);
  signals.on('SIGTERM', listeners.SIGTERM);
  const timer = timeout === null ? undefined : setTimeout(giveUp, 1000 * durationSeconds(timeout));
  function giveUp(): void {
    controller.abort(new Failure('tryLater', `stopped because it took longer than --timeout ${timeout}`));
  }
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      signals.off('SIGINT', listeners.SIGINT);
      signals.off('SIGTERM', listeners.SIGTERM);
    },
  };
}
