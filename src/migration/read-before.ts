import type { StabilityWord } from '../clusters/stability-word.js';
import type { Engine } from '../warehouse/engine.js';
import { text } from '../warehouse/sql.js';
import { statement } from '../warehouse/statements.js';

/** What an earlier run says of itself, as far as tonight's alerts compare with it. */
export interface Before {
  /** What customers returned of what they bought, 0 to 1; null where it was not kept. */
  readonly returnRatio: number | null;
  /** By segment id; without those that were not judged. */
  readonly stability: ReadonlyMap<string, StabilityWord>;
}

const WORDS: readonly StabilityWord[] = ['stable', 'fair', 'dissolves'];

/** Reads what the history keeps of an earlier run. */
export async function readBefore(engine: Engine, runId: string): Promise<Before> {
  const given = { run_id: text(runId) };
  const [figures] = await engine.query(statement('migration/figures_of_run', given));
  const gross = figures?.['gross_spend'] ?? null;
  const returned = figures?.['returned_value'] ?? null;
  const rows = await engine.query(statement('migration/stability_of_run', given));
  const stability = rows.flatMap((row) => {
    const word = WORDS.find((one) => one === row['stability']);
    return word === undefined ? [] : [[String(row['segment_id']), word] as const];
  });
  return {
    returnRatio: gross === null || returned === null ? null : ratioOfReturns(Number(gross), Number(returned)),
    stability: new Map(stability),
  };
}

/** Returned ÷ gross, clipped to 0 to 1; none returned where nothing was bought. */
export const ratioOfReturns = (gross: number, returned: number): number =>
  gross <= 0 ? 0 : Math.min(1, Math.max(0, returned / gross));
