import type { ScoresFile } from './grid-schema.js';

/**
 * The scores that a grid file names, rising, each once.
 *
 * @param bins how many scores the axis has
 * @returns what is wrong with them, as text, where they are no scores of the axis
 */
export function gridScores(given: ScoresFile, bins: number): readonly number[] | string {
  const parts = (Array.isArray(given) ? given : [given]).map(toBounds);
  const backwards = parts.find(([from, to]) => from > to);
  if (backwards !== undefined) return `is ${backwards.join('-')}; a range begins with its smaller score`;
  const beyond = parts.flat().find((score) => score < 1 || score > bins);
  if (beyond !== undefined) return `names score ${beyond}; the scores of this axis are 1 to ${bins}`;
  const all = Array.from({ length: bins }, (_, index) => index + 1);
  return all.filter((score) => parts.some(([from, to]) => score >= from && score <= to));
}

function toBounds(part: number | string): [from: number, to: number] {
  const [from = 0, to = from] = typeof part === 'number' ? [part] : part.split(/[-–]/).map(Number);
  return [from, to];
}
