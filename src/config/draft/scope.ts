import type { SourceSpec } from '../configuration.js';
import type { Mapping, Told } from '../mapping.js';
import type { Findings, FoundFile } from './findings.js';

/** Sources that the same is said about, and what was found in them. */
export interface Scope {
  readonly mapping: Mapping | null;
  readonly told: Told;
  readonly files: readonly FoundFile[];
  /** Absolute path of the folder that names are shown relative to. */
  readonly folder: string;
}

/** What holds for all sources; null where each source needs a say of its own. */
export function sharedScope({ configuration, files }: Findings, folder: string): Scope | null {
  const [first, ...others] = configuration.sources;
  if (first === undefined) return null;
  const isAsked = files.some((file) => file.state === 'refused' && file.questions.length > 0);
  if (others.some((source) => say(source) !== say(first)) || (others.length > 0 && isAsked)) return null;
  return { mapping: first.mapping, told: first.told, files, folder };
}

const say = ({ mapping, told }: SourceSpec): string => JSON.stringify([mapping, told]);
