import { basename } from 'node:path';
import type { Compression } from './prepared-file.js';

/** What a file's name says about its content. */
export interface NameFormat {
  /** null when the ending is none that we know: then the name says nothing. */
  readonly format: 'delimited' | 'json' | 'parquet' | 'workbook' | 'old-workbook' | null;
  readonly compression: Compression;
  /** The ending itself, e.g. `.csv.gz`; empty where there is none. */
  readonly ending: string;
}

const FORMATS: Readonly<Record<string, NonNullable<NameFormat['format']>>> = {
  csv: 'delimited',
  tsv: 'delimited',
  txt: 'delimited',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  parquet: 'parquet',
  xlsx: 'workbook',
  xls: 'old-workbook',
};

/** Reads a file's ending, whatever its case: `Orders.CSV.gz` is compressed delimited text. */
export function nameFormat(path: string): NameFormat {
  const parts = /(?:\.([^.]+?))?(\.gz|\.zst)?$/i.exec(basename(path));
  const packing = parts?.[2]?.toLowerCase() ?? '';
  const format = FORMATS[parts?.[1]?.toLowerCase() ?? ''] ?? null;
  const compression = { '.gz': 'gzip', '.zst': 'zstd', '': 'none' } as const;
  return {
    format,
    compression: compression[packing === '.gz' || packing === '.zst' ? packing : ''],
    ending: parts?.[0] ?? '',
  };
}
