import { type NameTexts, deriveName } from './derive-name.js';
import { MEASURES } from './playbook.js';
import type { SegmentFigures } from './segment.js';

/** Smallest difference in standing, as a share of the shop's customers, that is worth telling. */
const TELLING = 0.05;

/** Stands for a number where one is looked for. */
const NUMBER = '\uE000';

/** Whether a name is what `deriveName` gave, or that with what told it from a namesake. */
export function isNameFor(name: string, base: string, texts: NameTexts): boolean {
  if (name === base) return true;
  const differences = Object.values(texts.differences).flat();
  if (differences.some((difference) => texts.apart(base, difference) === name)) return true;
  const [start = '', end = ''] = texts.numbered(base, NUMBER).split(NUMBER);
  const isNumbered = name.startsWith(start) && name.endsWith(end);
  return isNumbered && /^\d+$/u.test(name.slice(start.length, name.length - end.length));
}

/**
 * Names segments by their profiles, as plural noun phrases that are unique in the run. A second segment of the same name
 * is told apart from the first by the measure in which the two differ most; where nothing tells them apart, by a number.
 * @param figures the segments, the most important first
 * @param keptNames a name per segment that it keeps from the run before, or null; a name that is kept
 *   twice stays with the first
 * @param texts those of the run's language
 */
export function nameSegments(
  figures: readonly SegmentFigures[],
  keptNames: readonly (string | null)[],
  texts: NameTexts,
): string[] {
  const owners = new Map<string, SegmentFigures>();
  const names = figures.map((segment, index) => {
    const kept = keptNames[index] ?? null;
    if (kept === null || owners.has(kept.toLowerCase())) return null;
    owners.set(kept.toLowerCase(), segment);
    return kept;
  });
  return figures.map((segment, index) => {
    const kept = names[index] ?? null;
    if (kept !== null) return kept;
    const name = findFreeName(segment, owners, texts);
    owners.set(name.toLowerCase(), segment);
    return name;
  });
}

function findFreeName(
  segment: SegmentFigures,
  owners: ReadonlyMap<string, SegmentFigures>,
  texts: NameTexts,
): string {
  const base = deriveName(segment, texts);
  const owner = owners.get(base.toLowerCase());
  if (owner === undefined) return base;
  const told = tellApart(segment, owner, texts).map((difference) => texts.apart(base, difference));
  const free = told.find((name) => !owners.has(name.toLowerCase()));
  return free ?? numberName(base, owners, texts);
}

/** How a segment differs from another, the largest difference first. */
function tellApart(segment: SegmentFigures, other: SegmentFigures, { differences }: NameTexts): string[] {
  return MEASURES.map((measure) => ({
    measure,
    difference: segment.standings[measure].standing - other.standings[measure].standing,
  }))
    .filter(({ difference }) => Math.abs(difference) >= TELLING)
    .toSorted((one, another) => Math.abs(another.difference) - Math.abs(one.difference))
    .map(({ measure, difference }) => differences[measure][difference > 0 ? 0 : 1]);
}

function numberName(base: string, owners: ReadonlyMap<string, SegmentFigures>, texts: NameTexts): string {
  for (let number = 2; ; number += 1) {
    const name = texts.numbered(base, String(number));
    if (!owners.has(name.toLowerCase())) return name;
  }
}
