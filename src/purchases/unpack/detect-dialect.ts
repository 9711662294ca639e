import { CsvError, parse } from 'csv-parse/sync';
import { HEAD_BYTES } from './read-content.js';

/** How a delimited text is written. */
export interface Dialect {
  readonly delimiter: string;
  /** null when a quote has no meaning in this text. */
  readonly quote: '"' | "'" | null;
  /** Lines before the header: empty ones, and those that only speak to a spreadsheet, such as `sep=;`. */
  readonly skippedLines: number;
  /** The first record's fields, trimmed, without byte order mark. */
  readonly header: readonly string[];
  /** Whether the first record names columns rather than holding values. */
  readonly hasHeader: boolean;
  /** Share of the records looked at that have as many fields as the header, 0 to 1. */
  readonly agreement: number;
}

/** In the order in which they win a draw. */
const DELIMITERS = [',', ';', '\t', '|', '^', '~'];
const MOST_RECORDS = 200;

/** One way of reading the text, and how well it fits. */
interface Reading {
  readonly delimiter: string;
  readonly quote: Dialect['quote'];
  readonly records: readonly (readonly string[])[];
  readonly score: number;
}

/**
 * Tells the delimiter and the quote of a text by how evenly they cut its first records into fields, not by the header
 * alone: of a header and two hundred records, most must have the same number of fields.
 *
 * @param head the first `HEAD_BYTES` bytes of the UTF-8 text, or all of it when it is shorter
 * @param own the delimiter and the quote of a text that Quintet wrote itself
 */
export function detectDialect(
  head: Buffer,
  own: Pick<Dialect, 'delimiter' | 'quote'> | null = null,
): Dialect {
  const isCut = head.length >= HEAD_BYTES;
  const text = wholeLines(head, isCut);
  const hint = own === null ? /^[\r\n]*sep=(.)(?:\r\n|\r|\n|$)/i.exec(text) : null;
  const skipped = /^[\r\n]*/.exec(text.slice(hint?.[0].length))?.[0] ?? '';
  const before = (hint?.[0] ?? '') + skipped;
  const body = text.slice(before.length);
  const delimiters = hint?.[1] === undefined ? candidates(body) : [hint[1]];
  const tried =
    own === null
      ? delimiters.flatMap((delimiter) => readings(body, delimiter, isCut))
      : [read(body, own.delimiter, own.quote)];
  const [best] = tried.toSorted((a, b) => b.score - a.score);
  const records = best?.records ?? [];
  const header = (records[0] ?? []).map((name) => name.trim());
  const agreeing = records.filter((record) => record.length === header.length).length;
  return {
    delimiter: best?.delimiter ?? ',',
    quote: best === undefined ? '"' : best.quote,
    skippedLines: before.split(/\r\n|\r|\n/).length - 1,
    header,
    hasHeader: namesColumns(header),
    agreement: records.length === 0 ? 1 : agreeing / records.length,
  };
}

/** Those that the text has at all: each is tried at some cost, and another would cut nothing. */
function candidates(text: string): string[] {
  return DELIMITERS.filter((delimiter, at) => at === 0 || text.includes(delimiter));
}

/** The text without its mark and without a last line that the head may have cut. */
function wholeLines(head: Buffer, isCut: boolean): string {
  const text = head.toString().replace(/^\uFEFF/, '');
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return !isCut || end < 0 ? text : text.slice(0, end + 1);
}

function readings(text: string, delimiter: string, isCut: boolean): Reading[] {
  const usual = read(text, delimiter, '"');
  const single = isQuotedThroughout(text, delimiter, "'") ? [read(text, delimiter, "'")] : [];
  const most = Math.min(MOST_RECORDS, countLines(text));
  // Where the head ends inside a quoted field, all is well. Else a quote that is never closed and swallows most of
  // the text is a character like others.
  const isSwallowed = !usual.isWhole && usual.records.length < (isCut ? 2 : most / 2);
  return [isSwallowed ? read(text, delimiter, null) : usual, ...single];
}

function read(text: string, delimiter: string, quote: Dialect['quote']): Reading & { isWhole: boolean } {
  const parsed = parseRecords(text, delimiter, quote);
  // A draw goes to the quote that wraps whole fields, then to the double quote.
  const wrapping = quote !== null && wrapsFields(text, delimiter, quote) ? 0.005 : 0;
  const score = evenness(parsed.records) + wrapping + (quote === '"' ? 0.002 : 0);
  return { delimiter, quote, ...parsed, score };
}

function parseRecords(
  text: string,
  delimiter: string,
  quote: Dialect['quote'],
): { records: string[][]; isWhole: boolean } {
  const records: string[][] = [];
  const options = {
    delimiter,
    quote,
    escape: quote,
    to: MOST_RECORDS,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[]) => {
      records.push(record);
      return null;
    },
  };
  try {
    parse(text, options);
    return { records, isWhole: true };
  } catch (error) {
    if (error instanceof CsvError) return { records, isWhole: false };
    throw error;
  }
}

/**
 * How evenly records are cut: the share with the commonest number of fields, times what that number tells (one
 * field: nothing, two: a half, ten: nine tenths), halved when the header has another number.
 */
function evenness(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [commonest] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (commonest === undefined) return 0;
  const [fields, times] = commonest;
  const share = times / records.length;
  return share * (1 - 1 / fields) * (records[0]?.length === fields ? 1 : 0.5);
}

/**
 * Whether whole fields of the header, or of at least half of the lines below it, stand in these quotes. A single name
 * between apostrophes is no sign of a quote: taken for one, it would join all lines between two stray apostrophes.
 */
function isQuotedThroughout(text: string, delimiter: string, quote: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, MOST_RECORDS).filter((line) => line !== '');
  const [header = false, ...records] = lines.map((line) => wrapsFields(line, delimiter, quote));
  return header || (records.length > 0 && records.filter(Boolean).length * 2 >= records.length);
}

/** Whether some whole field stands in these quotes. */
function wrapsFields(text: string, delimiter: string, quote: string): boolean {
  const mark = escapeRegex(delimiter);
  const inside = `(?:[^${quote}\\r\\n]|${quote}${quote})*`;
  return new RegExp(`(?:^|${mark})${quote}${inside}${quote}(?=${mark}|$)`, 'mu').test(text);
}

function escapeRegex(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? '0'}}`;
}

function countLines(text: string): number {
  return text.split('\n', MOST_RECORDS).length;
}

/** A header has a name, and neither a number nor a date among its fields. */
function namesColumns(header: readonly string[]): boolean {
  return header.some((name) => name !== '') && !header.some((field) => isValue(field));
}

function isValue(field: string): boolean {
  const isNumber = /^[-+(]?\p{Sc}?\s?\d[\d.,\s']*\p{Sc}?\)?$/u.test(field);
  return isNumber || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(field);
}
