import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { Progress } from '../progress.js';
import { removeDrafts, replaceFile } from '../replace-file.js';
import { describeIndex, INDEX_GENERATOR } from '../report/index/describe-index.js';
import { renderPage } from '../report/html/render-page.js';
import { createFormat, type Format } from '../words/format.js';
import { collectIndex } from './collect-index.js';

const INDEX = 'index.html';

/** The page of all runs in the folder of the reports. */
export interface IndexPage {
  /** Absolute path. */
  readonly file: string;
  /** Whether the page there is ours: another that somebody keeps under its name stays as it is. */
  readonly isOurs: boolean;
}

/**
 * Writes the page of all runs anew, by what stands in the folder of the reports; to be called by a process that holds it.
 * The same runs give the same bytes.
 *
 * @throws the file system's error; Failure noInput when there is no such folder
 */
export async function writeIndex({ out, database, locale }: Configuration): Promise<IndexPage> {
  const file = path.join(out, INDEX);
  const isOurs = await mayReplace(file);
  if (isOurs) {
    const index = await collectIndex(out, database, locale);
    await removeDrafts(file);
    await replaceFile(file, renderPage(describeIndex(index, formatsOf(index.locale))));
  }
  return { file, isOurs };
}

/**
 * The same for whoever has done what was asked and can't fail because of a list: says where it could not be written. A folder that
 * is not there has no page and gets none.
 */
export async function renewIndex(
  configuration: Configuration,
  progress: Progress,
): Promise<IndexPage | null> {
  try {
    return (await isThere(configuration.out)) ? await writeIndex(configuration) : null;
  } catch (error) {
    warnWithoutIndex(progress, error);
    return null;
  }
}

/** Says why the page of all runs is the one from before. */
export function warnWithoutIndex(progress: Progress, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  progress.warn(`the page of all runs could not be written (${message})`);
}

/** One format a currency, for each takes as long to make as a row of the page. */
function formatsOf(locale: string): (currency: string) => Format {
  const formats = new Map<string, Format>();
  return (currency) => {
    const format = formats.get(currency) ?? createFormat(locale, currency);
    formats.set(currency, format);
    return format;
  };
}

const isThere = (folder: string): Promise<boolean> =>
  access(folder).then(
    () => true,
    () => false,
  );

/** Whether there is no file of this name, or one that we wrote. */
async function mayReplace(file: string): Promise<boolean> {
  try {
    return (await readFile(file, 'utf8')).includes(`<meta name="generator" content="${INDEX_GENERATOR}"`);
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}
