import type { Axis, Box } from './grid.js';

/** The cells of a segment in words, e.g. `recency 5, frequency 4–5`; several boxes with semicolons between. */
export const wordBoxes = (boxes: readonly Box[], axes: readonly Axis[]): string =>
  boxes.map((box) => wordBox(box, axes)).join('; ');

function wordBox(box: Box, axes: readonly Axis[]): string {
  const parts = axes.flatMap(({ measure, bins }, index) => {
    const scores = box[index] ?? [];
    return scores.length === bins ? [] : [`${measure} ${wordRuns(scores)}`];
  });
  return parts.length === 0 ? 'all scores' : parts.join(', ');
}

function wordRuns(scores: readonly number[]): string {
  const starts = scores.filter((score) => !scores.includes(score - 1));
  const ends = scores.filter((score) => !scores.includes(score + 1));
  return starts
    .map((start, index) => (start === ends[index] ? `${start}` : `${start}–${ends[index]}`))
    .join(' and ');
}
