import { Failure } from '../../failure.js';
import { COMMON_SPELLINGS } from './common-spellings.js';
import type { Field } from './field.js';
import { nearestSpellings } from './nearest-spellings.js';
import { plainHeader } from './plain-header.js';
import { Unsettled } from './unsettled.js';

/** What a person calls a field. */
const FIELD_WORDS: Readonly<Record<Field, string>> = {
  customer: 'the customer',
  order: 'the order',
  product: 'the product',
  description: 'the description',
  quantity: 'the quantity',
  price: 'the unit price',
  amount: 'the amount',
  discount: 'the discount',
  refund: 'the refund',
  date: 'the date',
  country: 'the country',
  currency: 'the currency',
  status: 'the status',
};

const MOST_HEADERS = 12;

/** Two headers for one field. */
export function ambiguousHeaders(file: string, field: Field, candidates: readonly string[]): Failure {
  const names = candidates.map(quoted);
  const isOneName = new Set(candidates.map((header) => header.trim())).size < candidates.length;
  const remedy = isOneName
    ? 'rename all but one of them'
    : `say which one in quintet.yaml: mapping: {${field}: ${quoted(candidates[0] ?? '')}}`;
  return new Unsettled(
    `${file}: ${candidates.length} columns could be ${FIELD_WORDS[field]}: ${names.join(', ')}; ${remedy}`,
    isOneName ? [] : [{ key: `mapping.${field}`, choices: candidates, example: null }],
  );
}

/**
 * Fields that no header was found for.
 *
 * @param fields one list a field that is missing; of a list with several, any one would do
 */
export function missingFields(
  file: string,
  fields: readonly (readonly Field[])[],
  headers: readonly string[],
): Failure {
  const describe = (field: Field) => {
    const spellings = nearestSpellings(COMMON_SPELLINGS[field].flat(), headers, 3).map(readable);
    return `${FIELD_WORDS[field]} (known as ${spellings.join(', ')}, …)`;
  };
  const what = fields.map((either) => either.map(describe).join(' or ')).join(', nor for ');
  const example = fields.map(([field]) => `${field}: …`).join(', ');
  return new Unsettled(
    `${file}: no column for ${what}; the file has ${listHeaders(headers)}. ` +
      `Rename its columns, or name them in quintet.yaml: mapping: {${example}}`,
    fields.flatMap(([field]) =>
      field === undefined ? [] : [{ key: `mapping.${field}` as const, choices: headers, example: null }],
    ),
  );
}

/** A header that `mapping` names and the file lacks. */
export function unknownColumn(file: string, key: string, name: string, headers: readonly string[]): Failure {
  const [near] = nearestSpellings(headers, [name], 1);
  const shares = near !== undefined && plainHeader(near)[0] === plainHeader(name)[0];
  const question = shares ? `did you mean ${quoted(near)}? It` : 'it';
  return new Failure(
    'data',
    `${file}: mapping.${key} names the column ${quoted(name)}, which the file lacks; ${question} has ${listHeaders(headers)}`,
  );
}

function listHeaders(headers: readonly string[]): string {
  const shown = headers.slice(0, MOST_HEADERS).map(quoted).join(', ');
  const more = headers.length - MOST_HEADERS;
  return headers.length === 0 ? 'none' : `${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** In quotation marks, on one line, cut where it gets long. */
const quoted = (header: string): string => {
  const name = header.trim();
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
};

const readable = (spelling: string): string => spelling.replaceAll('_', ' ');
