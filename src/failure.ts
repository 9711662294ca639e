/**
 * What kind of thing went wrong; each kind is one sysexits code, so that a scheduler can tell
 * a typing mistake (64) from a late export (66) or a full disk (74).
 */
export const EXIT_CODES = {
  usage: 64,
  data: 65,
  noInput: 66,
  software: 70,
  cannotCreate: 73,
  io: 74,
  tryLater: 75,
  configuration: 78,
} as const;

/** A run was published, but something in it is beyond a bound, and the configuration asks for an exit code of its own. */
export const ALERT_EXIT_CODE = 10;

export type FailureKind = keyof typeof EXIT_CODES;

/**
 * An expected way to fail. The message is one line for a person: what happened, where, and what to do.
 * Everything that is not a Failure is our own fault and leaves with exit code 70.
 */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Failure';
    this.kind = kind;
  }

  get exitCode(): number {
    return EXIT_CODES[this.kind];
  }
}

/** The signals that end a run, and the exit codes that a shell expects after each. */
export const SIGNAL_EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export type StopSignal = keyof typeof SIGNAL_EXIT_CODES;

/** The run was stopped from outside before it published. */
export class Interruption extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.name = 'Interruption';
    this.signal = signal;
  }

  get exitCode(): number {
    return SIGNAL_EXIT_CODES[this.signal];
  }
}

/** The exit code that an error ends the process with. */
export const exitCodeOf = (error: unknown): number =>
  error instanceof Failure || error instanceof Interruption ? error.exitCode : EXIT_CODES.software;
