import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';

/** Whether any sale in the window names its product, by code or by description. Needs `purchases`. */
export async function hasProducts(engine: Engine): Promise<boolean> {
  const [row] = await engine.query(statement('scores/has_products'));
  return row?.['has_products'] === true;
}
