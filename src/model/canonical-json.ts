/**
 * The one JSON text of a value: keys in the order of their code units, numbers in the shortest form that reads back as
 * the same double.
 *
 * @param indent spaces a level; 0 for one line
 * @throws RangeError for a number that JSON does not have
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, order, indent);
}

function order(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is not in JSON`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
