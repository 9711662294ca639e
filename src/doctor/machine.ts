/** What only the process knows of the machine. */
export interface Machine {
  /** Node's version, and the oldest that Quintet runs with, e.g. `20.20.0` and `20.19`. */
  readonly node: string;
  readonly oldestNode: string;
  /** Bytes of memory that a run could use at most. */
  readonly memory: number;
  /** Where schedules are looked for. */
  readonly schedules: {
    /** Absolute paths of folders with units of systemd, and of crontabs or folders of them. */
    readonly unitFolders: readonly string[];
    readonly crontabs: readonly string[];
    /** The user's own crontab, empty where there is none or it can't be asked for. */
    readonly ownCrontab: () => Promise<string>;
  };
  /** Absolute path of the purchases that come with Quintet. */
  readonly bundledSource: string;
}
