import type { Engine } from '../../src/warehouse/engine.js';
import { giveTable } from './engine.js';

/**
 * Creates `points` with these z-scores; customers are called 0000, 0001, … in the order given.
 *
 * @param points one row a customer; null for a coordinate that is missing, NaN and Infinity as they are
 */
export function givePoints(engine: Engine, points: readonly (readonly (number | null)[])[]): Promise<void> {
  const rows = points.map((point, index) => {
    const coordinates = point.map((value) => (value === null ? 'null' : `'${value}'::double`)).join(', ');
    return `('${String(index).padStart(4, '0')}', cast([${coordinates}] as double [${point.length}]))`;
  });
  return giveTable(engine, 'points', 'customer_id, point', rows.join(', '));
}
