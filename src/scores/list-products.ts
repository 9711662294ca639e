import type { Engine } from '../warehouse/engine.js';
import { statement } from '../warehouse/statements.js';

/**
 * Creates `customer_products`, what each customer of `features` bought in words, all null where the source names no
 * products. Also creates `product_purchases` and `product_names`, which `readProducts` needs.
 */
export async function listProducts(engine: Engine): Promise<void> {
  await engine.createTable('product_purchases', statement('scores/product_purchases'));
  await engine.createTable('product_names', statement('scores/product_names'));
  await engine.createTable('customer_products', statement('scores/customer_products'));
}
