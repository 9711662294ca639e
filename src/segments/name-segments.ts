import { deriveName } from './derive-name.js';
import { MEASURES } from './playbook.js';
import type { Measure, SegmentFigures } from './segment.js';

/** Smallest difference in standing, as a share of the shop's customers, that is worth telling. */
const TELLING = 0.05;

/** What is said of the segment that stands higher, and of the one that stands lower. */
const DIFFERENCES: Readonly<Record<Measure, readonly [string, string]>> = {
  spend: ['with higher spend', 'with lower spend'],
  orders: ['with more orders', 'with fewer orders'],
  averageOrderValue: ['with larger orders', 'with smaller orders'],
  returnRatio: ['with more returns', 'with fewer returns'],
  recencyDays: ['silent for longer', 'seen more recently'],
};

/** Whether a name is what `deriveName` gave, or that with what told it from a namesake. */
export function isNameFor(name: string, base: string): boolean {
  if (name === base) return true;
  if (!name.startsWith(`${base} `)) return false;
  const distinction = name.slice(base.length + 1);
  return Object.values(DIFFERENCES).flat().includes(distinction) || /^\(\d+\)$/.test(distinction);
}

/**
 * Names segments by their profiles, as plural noun phrases that are unique in the run. A second segment of the same name
 * is told apart from the first by the measure in which the two differ most; where nothing tells them apart, by a number.
 * @param figures the segments, the most important first
 * @param keptNames a name per segment that it keeps from the run before, or null; a name that is kept
 *   twice stays with the first
 */
export function nameSegments(
  figures: readonly SegmentFigures[],
  keptNames: readonly (string | null)[],
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
    const name = findFreeName(segment, owners);
    owners.set(name.toLowerCase(), segment);
    return name;
  });
}

function findFreeName(segment: SegmentFigures, owners: ReadonlyMap<string, SegmentFigures>): string {
  const base = deriveName(segment);
  const owner = owners.get(base.toLowerCase());
  if (owner === undefined) return base;
  const told = tellApart(segment, owner).map((difference) => `${base} ${difference}`);
  const free = told.find((name) => !owners.has(name.toLowerCase()));
  return free ?? numberName(base, owners);
}

/** How a segment differs from another, the largest difference first. */
function tellApart(segment: SegmentFigures, other: SegmentFigures): string[] {
  return MEASURES.map((measure) => ({
    measure,
    difference: segment.standings[measure].standing - other.standings[measure].standing,
  }))
    .filter(({ difference }) => Math.abs(difference) >= TELLING)
    .toSorted((one, another) => Math.abs(another.difference) - Math.abs(one.difference))
    .map(({ measure, difference }) => DIFFERENCES[measure][difference > 0 ? 0 : 1]);
}

function numberName(base: string, owners: ReadonlyMap<string, SegmentFigures>): string {
  for (let number = 2; ; number += 1) {
    const name = `${base} (${number})`;
    if (!owners.has(name.toLowerCase())) return name;
  }
}
