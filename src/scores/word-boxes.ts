import type { Texts } from '../words/catalogue.js';
import type { Axis, Box } from './grid.js';

/** What cells are called in the run's language. */
export type CellTexts = Texts['segments']['cells'];

/** The cells of a segment in words, e.g. `recency 5, frequency 4–5`; several boxes with semicolons between. */
export const wordBoxes = (boxes: readonly Box[], axes: readonly Axis[], texts: CellTexts): string =>
  boxes.map((box) => wordBox(box, axes, texts)).join(texts.boxes);

function wordBox(box: Box, axes: readonly Axis[], texts: CellTexts): string {
  const parts = axes.flatMap(({ measure, bins }, index) => {
    const scores = box[index] ?? [];
    return scores.length === bins ? [] : [texts.scores(texts.measures[measure], wordRuns(scores, texts))];
  });
  return parts.length === 0 ? texts.all : parts.join(texts.axes);
}

function wordRuns(scores: readonly number[], texts: CellTexts): string {
  const starts = scores.filter((score) => !scores.includes(score - 1));
  const ends = scores.filter((score) => !scores.includes(score + 1));
  return starts
    .map((start, index) => (start === ends[index] ? `${start}` : `${start}–${ends[index]}`))
    .join(texts.runs);
}
