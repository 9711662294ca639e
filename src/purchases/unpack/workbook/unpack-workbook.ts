import { rm } from 'node:fs/promises';
import { Failure } from '../../../failure.js';
import { explainReadError } from '../explain-file-error.js';
import type { Preparation, PreparedFile } from '../prepared-file.js';
import { writePlain } from '../write-plain.js';
import { openPackage, type Package } from './open-package.js';
import { readSheet } from './read-sheet.js';
import { readWorkbook, type Workbook } from './read-workbook.js';
import { wordUnread } from './sheet-notes.js';
import { SheetTable } from './sheet-table.js';

/** Workbooks of other programs, by a part that only they have. */
const OTHERS: readonly (readonly [part: RegExp, name: string])[] = [
  [/^xl\/workbook\.bin$/, 'a binary Excel workbook (.xlsb)'],
  [/^content\.xml$/, 'an OpenDocument file'],
  [/^word\//, 'a Word document'],
  [/^ppt\//, 'a presentation'],
];

/** Where things go, and what has been found so far. */
interface Unpacking {
  readonly origin: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly zip: Package;
  readonly workbook: Workbook;
  readonly files: (PreparedFile & { readonly records: number })[];
  readonly notes: string[];
  readonly isPurchases: IsPurchases;
}

/** Whether a sheet is one of purchases, by its header. */
type IsPurchases = (header: readonly string[]) => boolean;

/**
 * Writes one CSV for each visible sheet of purchases. Where none is recognised as such, it is the first that has
 * anything in it, and those with its columns: their names, trimmed and whatever their case, in any order. Other sheets
 * and hidden ones are not read, and a note says so.
 *
 * @throws Failure data when it is no .xlsx workbook, damaged, or has nothing in it
 */
export async function unpackWorkbook(
  origin: string,
  folder: string,
  signal: AbortSignal,
  isPurchases: IsPurchases,
): Promise<Preparation> {
  const files: Unpacking['files'] = [];
  try {
    const zip = await openPackage(origin, signal);
    try {
      refuseOthers(origin, zip);
      const workbook = await readWorkbook(zip);
      const unpacking = { origin, folder, signal, zip, workbook, files, notes: [], isPurchases };
      await unpackSheets(unpacking);
      return await withoutEmpty(unpacking);
    } finally {
      zip.close();
    }
  } catch (error) {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
    throw explain(error, origin, signal);
  }
}

function refuseOthers(origin: string, zip: Package): void {
  const strange = OTHERS.find(([part]) => zip.names.some((name) => part.test(name)));
  if (strange === undefined && zip.has('_rels/.rels')) return;
  const name = strange?.[1] ?? 'a ZIP file';
  const advice = strange === undefined ? 'unpack it and name the files in it' : 'save it as .xlsx or CSV';
  throw new Failure('data', `${origin}: it looks like ${name}, not an .xlsx workbook; ${advice}`);
}

function explain(error: unknown, origin: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const known = explainReadError(error, origin);
  if (known instanceof Failure) return known;
  const advice =
    error instanceof RangeError
      ? 'it is too large to read as a workbook; save it as CSV'
      : 'save it again in Excel, or as CSV';
  return new Failure(
    'data',
    `${origin}: the workbook is damaged or cut off (${messageOf(error)}); ${advice}`,
    {
      cause: error,
    },
  );
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

async function unpackSheets(unpacking: Unpacking): Promise<void> {
  const { origin, notes, workbook } = unpacking;
  const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const whyLeftOut = await chooseSheets(unpacking, visible);
  for (const sheet of workbook.sheets) {
    const said = `${origin}: sheet "${sheet.name}"`;
    if (sheet.isHidden) {
      notes.push(wordUnread(said, 'is hidden'));
      continue;
    }
    const table = new SheetTable();
    const lines = sheetLines(unpacking, sheet.part, table);
    const first = await lines.next();
    if (first.done === true || table.header === null) continue;
    const reason = whyLeftOut(table.header);
    if (reason !== null) {
      await lines.return(undefined);
      notes.push(wordUnread(said, reason));
      continue;
    }
    if (table.titles > 0) notes.push(`${said}: ${titles(table.titles)} above the header not read`);
    await writeSheet(unpacking, { name: sheet.name, table, lines: chain(first.value, lines) });
  }
}

/** Says of a header why the sheets that have it are left out; null where they are not. */
async function chooseSheets(
  unpacking: Unpacking,
  sheets: Workbook['sheets'],
): Promise<(header: readonly string[]) => string | null> {
  const { origin, isPurchases } = unpacking;
  let columns: string | null = null;
  for (const { part } of sheets) {
    const table = new SheetTable();
    const lines = sheetLines(unpacking, part, table);
    await lines.next();
    await lines.return(undefined);
    if (table.header === null) continue;
    if (isPurchases(table.header)) {
      return (header) => (isPurchases(header) ? null : 'has no columns of purchases that are recognised');
    }
    columns ??= columnSet(table.header);
  }
  if (columns === null) {
    throw new Failure('data', `${origin}: no visible sheet has anything in it; export it again`);
  }
  return (header) => (columnSet(header) === columns ? null : 'has other columns than the first');
}

/** The sheet's CSV in pieces; with the first piece the header is known. */
async function* sheetLines(
  { zip, workbook }: Unpacking,
  part: string,
  table: SheetTable,
): AsyncGenerator<Buffer> {
  for await (const batch of readSheet(zip.bytes(part), workbook)) {
    const text = table.take(batch);
    if (text !== '') yield Buffer.from(text);
  }
  const rest = table.end();
  if (rest !== '') yield Buffer.from(rest);
}

async function writeSheet(
  { origin, folder, signal, files }: Unpacking,
  { name, table, lines }: { name: string; table: SheetTable; lines: AsyncIterable<Buffer> },
): Promise<void> {
  const path = await writePlain(lines, { origin, ending: 'csv', folder, signal });
  const { lineShifts, records } = table;
  const encoding = 'utf-8';
  files.push({
    kind: 'delimited',
    path,
    origin,
    sheet: name,
    encoding,
    compression: 'none',
    hasBrokenText: false,
    mayHoldNoBreaks: true,
    lineShifts,
    records,
  });
}

async function* chain(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function columnSet(header: readonly string[]): string {
  return JSON.stringify(header.map((name) => name.trim().toLowerCase()).toSorted());
}

function titles(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** A sheet with nothing but the header is left out, as long as another one has records. */
async function withoutEmpty({ origin, files, notes }: Unpacking): Promise<Preparation> {
  const isEmpty = ({ records }: { records: number }) =>
    records === 0 && files.some((file) => file.records > 0);
  for (const { path, sheet } of files.filter((file) => isEmpty(file))) {
    await rm(path);
    notes.push(`${origin}: sheet "${sheet}" has a header but no rows`);
  }
  return { files: files.filter((file) => !isEmpty(file)).map(({ records: _, ...file }) => file), notes };
}
