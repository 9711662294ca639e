import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../failure.js';

/** Where in a file something is wrong, and what is. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** What is wrong and what is allowed, without the key before it. */
  readonly text: string;
}

/**
 * Reads a YAML file that people write by hand.
 *
 * @param text the file's text
 * @param fileName how messages call the file
 * @param schema what the file looks like by itself
 * @param check what its parts say of each other
 * @throws Failure `configuration` that names file, line, key, value and what is allowed
 */
export function parseCheckedYaml<Schema extends z.ZodType>(
  text: string,
  fileName: string,
  schema: Schema,
  check: (file: z.infer<Schema>) => readonly Problem[],
): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new Failure('configuration', `${fileName}:${line}: not valid YAML: ${broken.message}`);
  }
  const given = readValue(document, fileName);
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? check(parsed.data)
    : parsed.error.issues.flatMap((issue) => toProblems(issue, given));
  if (problems.length > 0) throw toFailure(problems, document, lines, fileName);
  return schema.parse(given);
}

function readValue(document: Document, fileName: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('configuration', `${fileName}:1: not valid YAML: ${reason}`, { cause });
  }
}

/** The first problem in the order of the file, and how many more there are. */
function toFailure(
  problems: readonly Problem[],
  document: Document,
  lines: LineCounter,
  fileName: string,
): Failure {
  const placed = problems
    .map((problem) => ({ ...problem, line: lines.linePos(findOffset(document, problem.path)).line }))
    .toSorted((one, other) => one.line - other.line);
  const [first] = placed;
  if (first === undefined) throw new Error('a failure needs a problem');
  const more = placed.length > 1 ? ` (and ${placed.length - 1} more)` : '';
  const key = first.path.length > 0 ? first.path.map(String).join('.') : 'the file';
  return new Failure('configuration', `${fileName}:${first.line}: ${key} ${first.text}${more}`);
}

/** Where a path stands in the text; for a key that is missing, where the nearest block around it stands. */
function findOffset(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function toProblems(issue: z.core.$ZodIssue, given: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      text: `is an unknown key; ${issue.message}`,
    }));
  }
  const value = findValue(given, issue.path);
  if (value === undefined) return [{ path: issue.path, text: 'is missing' }];
  if (issue.code === 'invalid_key') {
    return [{ path: issue.path, text: issue.issues[0]?.message ?? issue.message }];
  }
  return [{ path: issue.path, text: `is ${showValue(value)}; ${wordAllowed(issue)}` }];
}

function findValue(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Object.getOwnPropertyDescriptor(value, part)?.value
        : undefined,
    given,
  );
}

function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const TYPES = new Map([
  ['string', 'text'],
  ['boolean', 'true or false'],
  ['int', 'a whole number'],
  ['array', 'a list'],
  ['object', 'a block of keys'],
  ['record', 'a block of keys'],
]);

function wordAllowed(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${TYPES.get(issue.expected) ?? `a ${issue.expected}`}`;
  if (issue.code === 'invalid_value') return `allowed are ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code !== 'too_small') return issue.message;
  if (issue.origin !== 'number' && issue.origin !== 'int') return 'must not be empty';
  return `must be ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`;
}
