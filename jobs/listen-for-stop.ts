import { Interruption, type StopSignal } from '../src/failure.js';
import type { CommandHost } from './host.js';

export interface Stopping {
  /** Aborted with an Interruption. */
  readonly signal: AbortSignal;
  end(): void;
}

/** Turns SIGINT and SIGTERM into an abort. Later ones change nothing: npm passes on a Ctrl-C that the job also got. */
export function listenForStop({ signals }: Pick<CommandHost, 'signals'>): Stopping {
  const controller = new AbortController();
  const listen = (signal: StopSignal) => () => {
    controller.abort(new Interruption(signal));
  };
  const listeners = { SIGINT: listen('SIGINT'), SIGTERM: listen('SIGTERM') };
  signals.on('SIGINT', listeners.SIGINT);
  signals.on('SIGTERM', listeners.SIGTERM);
  return {
    signal: controller.signal,
    end() {
      signals.off('SIGINT', listeners.SIGINT);
      signals.off('SIGTERM', listeners.SIGTERM);
    },
  };
}
