import path from 'node:path';
import type { z } from 'zod';
import { Failure, type FailureKind } from '../failure.js';
import { absoluteSource } from './absolute-source.js';
import { isSecret, NOT_SHOWN } from './is-secret.js';
import { configurationSchema, type ConfigurationValues } from './schema.js';
import { suggestKnown } from './suggest-known.js';

type Path = readonly PropertyKey[];

/** One of the places that may say how a run goes: the file, the variables or the flags. */
export interface Layer {
  /** Keys and values as they were written. */
  readonly raw: unknown;
  readonly kind: FailureKind;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Where the value at a path of `raw` was written, e.g. `in quintet.yaml, line 3` or `in the flag --clusters`. */
  where(path: Path): string;
}

/**
 * Checks one layer by the schema and makes its paths absolute.
 *
 * @throws Failure of the layer's kind that names every unknown key and bad value, where it stands and what is allowed
 */
export function readLayer(layer: Layer): ConfigurationValues {
  const result = configurationSchema.safeParse(layer.raw);
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => describeIssue(issue, layer));
    throw new Failure(layer.kind, problems.join('; also: '));
  }
  return withAbsolutePaths(result.data, layer);
}

function describeIssue(issue: z.core.$ZodIssue, layer: Layer): string[] {
  if (issue.code !== 'unrecognized_keys') return [describeBadValue(issue, layer)];
  const known = issue.message.split(', ');
  return issue.keys.map((key) => {
    const place = [...issue.path, key];
    const text = isSecret(key) ? NOT_SHOWN : valueText(valueAt(layer.raw, place));
    return `unknown key ${keyText(place)} (with value ${text}) ${layer.where(place)}; ${suggestKnown(key, 'keys', known)}`;
  });
}

function describeBadValue(issue: z.core.$ZodIssue, layer: Layer): string {
  // A list item without its name is worded as missing; a bare value for a whole section as that section's value.
  const parent = valueAt(layer.raw, issue.path.slice(0, -1));
  const missing =
    typeof parent === 'object' && parent !== null && valueAt(layer.raw, issue.path) === undefined;
  const place = missing ? issue.path : writtenPart(layer.raw, issue.path);
  const state = missing ? 'missing' : wordState(place, valueAt(layer.raw, place));
  return `${keyText(place)} is ${state} ${layer.where(place)}; it must be ${issue.message}`;
}

/** A secret that is there is only said to be wrong. */
function wordState(place: Path, value: unknown): string {
  const isHidden = value !== null && place.some((key) => isSecret(String(key)));
  return isHidden ? NOT_SHOWN : valueText(value);
}

/** The longest beginning of a path that leads to a value. */
function writtenPart(raw: unknown, place: Path): Path {
  return place.length === 0 || valueAt(raw, place) !== undefined
    ? place
    : writtenPart(raw, place.slice(0, -1));
}

function valueAt(raw: unknown, place: Path): unknown {
  let value = raw;
  for (const key of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** `clusters.features[0].name`; the whole layer is `the configuration`. */
function keyText(place: Path): string {
  if (place.length === 0) return 'the configuration';
  const parts = place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key) || '""'}`));
  return parts.join('').slice(1);
}

/** A value as JSON, which keeps it on one line, cut where it gets long. */
function valueText(value: unknown): string {
  if (value === null) return 'empty';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value, withoutSecrets);
  if (isSecret(text) && typeof value === 'string') return NOT_SHOWN;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const withoutSecrets = (key: string, item: unknown): unknown => (isSecret(key) ? NOT_SHOWN : item);

function withAbsolutePaths(values: ConfigurationValues, layer: Layer): ConfigurationValues {
  const absolute = (file: string): string => path.resolve(layer.folder, file);
  const sources = values.sources?.map((source) => ({
    ...source,
    path: absoluteSource(source.path, layer.folder),
  }));
  const paths = sources?.map((source) => source.path) ?? [];
  const again = paths.findIndex((file, index) => paths.indexOf(file) !== index);
  if (again >= 0) {
    const place = writtenPart(layer.raw, ['sources', again]);
    throw new Failure(
      layer.kind,
      `sources has ${valueText(values.sources?.[again]?.path)} twice ${layer.where(place)}; name each path once`,
    );
  }
  return {
    ...values,
    ...(sources && { sources }),
    ...(values.out !== undefined && { out: absolute(values.out) }),
    ...(values.database !== undefined && { database: absolute(values.database) }),
    ...(typeof values.spill === 'string' && { spill: absolute(values.spill) }),
    ...(typeof values.playbook === 'string' && { playbook: absolute(values.playbook) }),
    ...(typeof values.scores?.grid === 'string' && {
      scores: { ...values.scores, grid: absolute(values.scores.grid) },
    }),
  };
}
