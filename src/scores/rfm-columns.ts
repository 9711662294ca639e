import { fragment, type Sql } from '../warehouse/sql.js';
import { scoreOf } from './score-of.js';
import type { KeptCutPoints } from './settle-cut-points.js';

/** The three scores as expressions on the columns of `features`, whole numbers from 1 to 5; null without cut points. */
export function rfmColumns(settled: Pick<KeptCutPoints, 'monetary' | 'cutPoints'> | null): {
  readonly recency: Sql;
  readonly frequency: Sql;
  readonly monetary: Sql;
} {
  if (settled === null) {
    const none = fragment('cast(null as integer)');
    return { recency: none, frequency: none, monetary: none };
  }
  const { monetary, cutPoints } = settled;
  return {
    recency: scoreOf('recency', cutPoints.recency, monetary),
    frequency: scoreOf('frequency', cutPoints.frequency, monetary),
    monetary: scoreOf('monetary', cutPoints.monetary, monetary),
  };
}
