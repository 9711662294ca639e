import { expect, it } from 'vitest';
import type { UsedFile } from '../../src/purchases/source-file.js';
import { wordWarnings } from '../../src/purchases/word-warnings.js';
import { createFormat } from '../../src/words/format.js';

const file = (path: string, source: string, notes: readonly string[]): UsedFile => ({
  id: path,
  path,
  sheet: null,
  bytes: 1,
  sha256: '0',
  source,
  lines: 1,
  layout: 'table of orders',
  currencies: [],
  notes,
  loadedAt: '2024-05-01T00:00:00Z',
  isVanished: false,
});

const warn = (...files: readonly UsedFile[]) =>
  wordWarnings(
    { files, linesRead: 1, unreadableLines: 0, reasons: [], named: [], disputedOrders: 0 },
    null,
    createFormat('en-GB', 'GBP'),
  );

it('tells of sheets that are left out, and of no other note', () => {
  const left = '/a.xlsx: sheet "Notes" has no columns of purchases that are recognised and was not read';
  const notes = [left, '/a.xlsx: sheet "S": 1 row above the header not read', 'The column "x" is not used.'];
  expect(warn(file('/a.xlsx', 'shop', notes))).toEqual([left]);
});

const unmet = (path: string) =>
  `${path}: mapping.returns marks no line as a return: its column "Typ" never says "refnd", but "sale"`;

it('tells of words for returns that stand in no file of a source', () => {
  const [a, b] = [file('/a.csv', 'shop', [unmet('/a.csv')]), file('/b.csv', 'shop', [unmet('/b.csv')])];
  expect(warn(a, b)).toEqual([unmet('/a.csv')]);
  expect(warn(a, file('/c.csv', 'shop', []))).toEqual([]);
  expect(warn(a, file('/c.csv', 'web', []))).toEqual([unmet('/a.csv')]);
});
