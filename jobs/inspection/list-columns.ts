import { FIELDS, type Field } from '../../src/config/mapping.js';
import type { FileInspection } from '../../src/purchases/inspect/file-inspection.js';
import { showText } from '../../src/words/show-text.js';
import { alignRows } from './align-rows.js';

/** As what a field's column is read. */
const READ_AS: Readonly<Record<Field, string>> = {
  customer: 'identifier',
  order: 'identifier',
  product: 'identifier',
  description: 'text',
  quantity: 'number',
  price: 'money',
  amount: 'money',
  discount: 'money',
  refund: 'money',
  date: 'date and time',
  country: 'text',
  currency: 'currency',
  status: 'text',
};

/** Quintet's fields, each with the file's own header and as what it is read; then the headers that nothing needs. */
export function listColumns({ layout, form }: FileInspection): string[] {
  if (layout === null) return [];
  const { columns, returns, exclude } = layout;
  const rows = FIELDS.flatMap((field) => {
    const header = columns[field];
    return header === null ? [] : [[field, showText(header.trim(), 60), READ_AS[field]]];
  });
  const used = new Set([
    ...Object.values(columns),
    ...exclude.map(({ column }) => column),
    ...(returns.kind === 'column' ? [returns.column] : []),
  ]);
  return [...alignRows(rows), ...listUnused((form?.headers ?? []).filter((header) => !used.has(header)))];
}

function listUnused(headers: readonly string[]): string[] {
  return headers.length === 0
    ? []
    : [`not used: ${headers.map((header) => showText(header.trim(), 60)).join(', ')}`];
}
