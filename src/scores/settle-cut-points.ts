import type { Configuration } from '../config/configuration.js';
import type { Engine } from '../warehouse/engine.js';
import { cutPoints } from './cut-points.js';
import type { CutPoints, RfmMeasure, RfmView } from './views.js';

/** Scores are from 1 to this. */
export const FIFTHS = 5;

/** A measure that a grid of named segments is over, in so many bins. */
export interface GridAxis {
  readonly measure: RfmMeasure;
  readonly bins: number;
}

/** Cut points of the measures that a grid has in another number of bins than five, one fewer than bins each. */
export type GridCutPoints = Readonly<Partial<Record<RfmMeasure, readonly number[]>>>;

/** What customers are scored by tonight. */
export interface SettledCutPoints extends Pick<
  RfmView,
  'monetary' | 'thresholds' | 'frozenSince' | 'cutPoints'
> {
  readonly grid: GridCutPoints;
}

/** What a model keeps, so that tomorrow's customers can be scored by the same cut points. */
export interface KeptCutPoints extends Pick<SettledCutPoints, 'monetary' | 'cutPoints' | 'grid'> {
  /** The run that these cut points are of, which may be earlier than the model's, and its snapshot (ISO 8601 local). */
  readonly run: string;
  readonly snapshot: string;
}

/**
 * Decides by which cut points tonight's customers are scored: those of the configuration, those of an earlier run where they
 * are frozen and it has some for the same `monetary`, else the fifths of the customers of `features`. Axes of a grid in
 * another number of bins have cut points of their own: an earlier run's where they are frozen and it has as many bins,
 * else those of tonight's customers.
 *
 * @param earlier what the series' last model keeps; null when there is none
 */
export async function settleCutPoints(
  engine: Engine,
  { monetary, thresholds }: Pick<Configuration['scores'], 'monetary' | 'thresholds'>,
  earlier: KeptCutPoints | null,
  gridAxes: readonly GridAxis[],
): Promise<SettledCutPoints> {
  const kept = thresholds === 'frozen' && earlier?.monetary === monetary ? earlier : null;
  const grid: Partial<Record<RfmMeasure, readonly number[]>> = {};
  for (const { measure, bins } of gridAxes) {
    if (bins === FIFTHS) continue;
    const own = kept?.grid[measure];
    grid[measure] = own?.length === bins - 1 ? own : await cutPoints(engine, measure, bins, monetary);
  }
  const settled = { monetary, grid, frozenSince: null };
  if (typeof thresholds === 'object') return { ...settled, thresholds: 'fixed', cutPoints: thresholds };
  if (kept === null)
    return { ...settled, thresholds: 'fitted', cutPoints: await fitFifths(engine, monetary) };
  const { run, snapshot } = kept;
  return { ...settled, thresholds: 'frozen', frozenSince: { run, snapshot }, cutPoints: kept.cutPoints };
}

async function fitFifths(engine: Engine, monetary: SettledCutPoints['monetary']): Promise<CutPoints> {
  return {
    recency: await cutPoints(engine, 'recency', FIFTHS, monetary),
    frequency: await cutPoints(engine, 'frequency', FIFTHS, monetary),
    monetary: await cutPoints(engine, 'monetary', FIFTHS, monetary),
  };
}
