import { Failure } from '../../failure.js';
import { NO_PURCHASE } from './common-spellings.js';
import { missingFields } from './explain-headers.js';
import { type Field, FIELDS } from './field.js';
import { FileHeaders } from './file-headers.js';
import { KNOWN_LAYOUTS, type KnownLayout } from './known-layouts.js';
import type { ExcludeRule, Figure, Layout, Mapping, ReturnRule } from './layout.js';
import { plainHeader } from './plain-header.js';
import { refuseSharedColumns } from './refuse-shared-columns.js';

type Columns = Readonly<Record<Field, string | null>>;
type Look = (field: Field) => string | null;

/** Words of a status that mean that all was given back, where nothing says how much. */
const REFUNDED = ['refunded', 'fully refunded', 'erstattet', 'remboursé', 'remboursée', 'reembolsado'];

/**
 * Which column of a file is which, by its headers: a well-known program's export, else a plain table of orders or of
 * order lines. What the mapping says goes before what is recognised, field by field.
 *
 * @param headers the file's own, in order
 * @param mapping what the user says; null leaves all to recognition
 * @param file the file, as messages name it
 * @throws Failure data when a field that is needed has no column, or when two columns could be one field;
 * configuration when the mapping contradicts itself, or makes one column two things
 */
export function recogniseLayout(headers: readonly string[], mapping: Mapping | null, file: string): Layout {
  const found = new FileHeaders(file, headers);
  const told = mapping ?? {};
  if (typeof told.amount === 'string' && typeof told.price === 'string') {
    throw new Failure(
      'configuration',
      'mapping names both price and amount; keep the one that a line is worth',
    );
  }
  const known = KNOWN_LAYOUTS.find(({ signature }) => signature.every((group) => found.hasOneOf(group)));
  const layout = known === undefined ? plainTable(found, told) : knownTable(found, told, known);
  requireFields(found, layout.columns);
  refuseSharedColumns(file, layout.columns, told);
  if (layout.returns.kind === 'negative' && layout.returns.of === 'quantity' && !layout.columns.quantity) {
    throw new Failure(
      'configuration',
      `mapping.returns is negative: quantity, but ${file} has no quantity column`,
    );
  }
  return layout;
}

function knownTable(found: FileHeaders, told: Mapping, known: KnownLayout): Layout {
  const look: Look = (field) =>
    told[field] === undefined
      ? found.first(field, known.columns[field] ?? [])
      : toldColumn(found, told, field);
  const exclude = (known.exclude ?? []).filter(({ column }) => found.hasOneOf([column]));
  const columns = { ...eachField(look), ...(typeof told.amount === 'string' && { price: null }) };
  return {
    name: known.name,
    file: found.file,
    columns,
    returns: toldReturns(found, told) ?? known.returns,
    exclude:
      toldExclude(found, told) ??
      exclude.map(({ column, values }) => ({ column: found.named('exclude.column', column), values })),
    isCarried: known.isCarried ?? false,
    oncePerOrder: figuresOfOrders(known, columns),
    refundedStatuses: known.refundedStatuses ?? [],
    nobody: known.nobody ?? [],
    usualMark: '.',
    notes: known.notes ?? [],
  };
}

/** Another column than the layout's own, which only a mapping names, is taken for one of the order. */
function figuresOfOrders(known: KnownLayout, columns: Columns): Figure[] {
  if (known.isCarried !== true) return [];
  const isOfTheLine = (figure: Figure) => {
    const own = (known.columns[figure] ?? []).map(plainHeader);
    return known.ofTheLine?.includes(figure) === true && own.includes(plainHeader(columns[figure] ?? ''));
  };
  return (['discount', 'refund'] as const).filter((figure) => !isOfTheLine(figure));
}

function plainTable(found: FileHeaders, told: Mapping): Layout {
  const taken = new Set(FIELDS.flatMap((field) => toldColumn(found, told, field) ?? []));
  const look: Look = (field) =>
    told[field] === undefined ? found.common(field, taken) : toldColumn(found, told, field);
  const money = moneyColumns(look, told);
  const columns = { ...eachField((field) => (field in money ? null : look(field))), ...money };
  const isOrders = money.quantity === null;
  return {
    name: isOrders ? 'table of orders' : 'table of order lines',
    file: found.file,
    columns,
    returns: toldReturns(found, told) ?? {
      kind: 'negative',
      of: money.price === null ? 'amount' : 'quantity',
    },
    exclude:
      toldExclude(found, told) ??
      (columns.status === null ? [] : [{ column: columns.status, values: NO_PURCHASE }]),
    isCarried: false,
    oncePerOrder: [],
    refundedStatuses: REFUNDED,
    nobody: [],
    usualMark: null,
    notes: unusedNotes(found, columns),
  };
}

/**
 * A discount may be contained in the amounts already, and an order's refund be repeated on each of its lines: in a
 * plain table only the mapping can say that they are to be taken off.
 */
function moneyColumns(
  look: Look,
  told: Mapping,
): Pick<Columns, 'quantity' | 'price' | 'amount' | 'discount' | 'refund'> {
  const quantity = look('quantity');
  const price = typeof told.amount === 'string' ? null : look('price');
  const isPriced = quantity !== null && price !== null;
  const amount = isPriced ? null : look('amount');
  const isOrders = quantity === null && amount !== null;
  return {
    quantity,
    price: amount === null ? price : null,
    amount,
    discount: told.discount === undefined ? null : look('discount'),
    refund: told.refund === undefined && !isOrders ? null : look('refund'),
  };
}

function requireFields(found: FileHeaders, columns: Columns): void {
  const missing = (['customer', 'order', 'date'] as const)
    .filter((field) => columns[field] === null)
    .map((field): Field[] => [field]);
  if (columns.amount === null && (columns.price === null || columns.quantity === null)) {
    const either = (['price', 'quantity'] as const).filter((field) => columns[field] === null);
    missing.push(either.length === 2 ? ['amount'] : [...either, 'amount']);
  }
  if (missing.length > 0) throw missingFields(found.file, missing, found.headers);
}

function toldColumn(found: FileHeaders, told: Mapping, field: Field): string | null {
  const name = told[field] ?? null;
  return name === null ? null : found.named(field, name);
}

function toldReturns(found: FileHeaders, { returns }: Mapping): ReturnRule | undefined {
  return returns?.kind === 'column'
    ? { ...returns, column: found.named('returns.column', returns.column) }
    : returns;
}

function toldExclude(found: FileHeaders, { exclude }: Mapping): readonly ExcludeRule[] | undefined {
  if (exclude === undefined) return undefined;
  return exclude === null ? [] : [{ ...exclude, column: found.named('exclude.column', exclude.column) }];
}

function unusedNotes(found: FileHeaders, columns: Columns): string[] {
  const used = new Set(Object.values(columns));
  return (['discount', 'refund'] as const).flatMap((field) => {
    const header = columns[field] === null ? found.any(field) : null;
    if (header === null || used.has(header)) return [];
    return [
      `The column "${header.trim()}" is not used; if it is to be taken off, say so: mapping: {${field}: …}.`,
    ];
  });
}

function eachField(look: Look): Record<Field, string | null> {
  return Object.fromEntries(FIELDS.map((field) => [field, look(field)])) as Record<Field, string | null>;
}
