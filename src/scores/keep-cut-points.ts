import type { KeptCutPoints, SettledCutPoints } from './settle-cut-points.js';

/** What the model of a run keeps of the cut points that it settled; frozen ones stay those of the run that they came from. */
export function keepCutPoints(
  { monetary, cutPoints, grid, frozenSince }: SettledCutPoints,
  run: { readonly id: string; readonly snapshot: string },
): KeptCutPoints {
  return {
    monetary,
    cutPoints,
    grid,
    run: frozenSince?.run ?? run.id,
    snapshot: frozenSince?.snapshot ?? run.snapshot,
  };
}
