import { Failure } from '../failure.js';
import { showText } from '../words/show-text.js';
import { REPORT_SCHEMA_VERSION, type ReportModel } from './report-model.js';
import { reportSchema } from './schema/report-schema.js';
import { type LeftOut, UPGRADED_VERSIONS, upgradeReport } from './schema/upgrade-report.js';

/** A report as its file tells it. */
export interface OpenedReport {
  readonly model: ReportModel;
  /** The version that the file has. */
  readonly version: string;
  /** What the file does not have, or not as this Quintet needs it, since it is of an older version. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the text of a `report.json`, of this version or an older one. Whatever is in it is data: it has the types and
 * units that a report needs, and is trusted no further.
 *
 * @param where what to call it in a message, e.g. its path
 * @throws Failure data when it is none, damaged, or of a version that is not known; the message names the key
 */
export function openReport(text: string, where: string): OpenedReport {
  const content = parse(text, where);
  const version = versionOf(content, where);
  const upgraded = upgradeReport(content, version);
  if (upgraded.version !== REPORT_SCHEMA_VERSION) throw unknownVersion(version, where);
  const read = reportSchema.safeParse(upgraded.content);
  if (read.success) return { model: read.data, version, leftOut: upgraded.leftOut };
  const [issue] = read.error.issues;
  throw damaged(where, `${nameKey(issue?.path ?? [])} is missing or not what it should be`);
}

const RESTORE = 'restore it from a copy, or run quintet segment again';

function parse(text: string, where: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw damaged(where, 'it is no whole JSON', error);
  }
  if (typeof content !== 'object' || content === null) throw damaged(where, 'it is no report');
  return { ...content };
}

function versionOf({ schemaVersion }: Readonly<Record<string, unknown>>, where: string): string {
  if (typeof schemaVersion === 'string' && /^\d+\.\d+$/.test(schemaVersion)) return schemaVersion;
  throw damaged(where, 'it has no schemaVersion');
}

function unknownVersion(version: string, where: string): Failure {
  const known = [...UPGRADED_VERSIONS, REPORT_SCHEMA_VERSION].join(', ');
  const said = `${where} is of version ${showText(version, 20)}, and this Quintet knows ${known}`;
  return new Failure('data', `${said}; use the Quintet that wrote it, or run quintet segment for that night`);
}

const damaged = (where: string, what: string, cause?: unknown): Failure =>
  new Failure('data', `${where} is damaged or no report: ${what}; ${RESTORE}`, { cause });

/** The way to a value, as in `segments[2].profile`; names from the file may be anything. */
function nameKey(path: readonly PropertyKey[]): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    return `${index === 0 ? '' : '.'}${showText(String(part), 40)}`;
  });
  return showText(parts.join(''), 200) || 'all of it';
}
