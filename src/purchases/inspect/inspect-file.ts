import { Failure } from '../../failure.js';
import type { Question } from '../../config/question.js';
import { enterPart, type LoadOptions } from '../load-contents.js';
import { recognisePart, type RecognisedPart } from '../load-part.js';
import { settleValues } from '../layouts/settle-values.js';
import { Unsettled } from '../layouts/unsettled.js';
import { namingOrigin } from '../naming-origin.js';
import { prepareSource } from '../prepare-source.js';
import type { SourceFile } from '../source-file.js';
import type { PreparedFile } from '../unpack/prepared-file.js';
import type { FileInspection } from './file-inspection.js';
import { expectedFailure } from './expected-failure.js';
import { readFileFigures } from './read-file-figures.js';

type Options = Omit<LoadOptions, 'sources'>;

/** A prepared file, and what is said about the content that it is a part of. */
interface Part {
  readonly source: SourceFile;
  readonly prepared: PreparedFile;
  /** Which of the content's sheets it is, from 1. */
  readonly number: number;
  readonly notes: readonly string[];
}

/**
 * Loads a file as a run would, its content being known by its sha256, and says what it found: one answer, or one a
 * sheet of a workbook. A file that would stop a run is one of the answers.
 *
 * @param options the tables of purchases must be there
 * @throws what no other file could be spared either: a full disk, a signal, our own fault
 */
export async function inspectFile(options: Options, source: SourceFile): Promise<FileInspection[]> {
  const { tempFolder, signal } = options;
  const { path, source: spec, twins } = source;
  try {
    const { files, notes } = await prepareSource(source, tempFolder, signal);
    const parts: FileInspection[] = [];
    for (const [index, prepared] of files.entries()) {
      const part = { source, prepared, number: index + 1, notes: index === 0 ? notes : [] };
      parts.push(await inspectPart(options, part));
    }
    return parts;
  } catch (error) {
    const failure = expectedFailure(error);
    const nothing = { sheet: null, form: null, layout: null, notes: [], questions: [] };
    return [{ state: 'refused', path, source: spec, twins, ...nothing, failure }];
  }
}

async function inspectPart(options: Options, part: Part): Promise<FileInspection> {
  const { engine, latest } = options;
  const { source, prepared, notes, number } = part;
  try {
    const place = { source, contentId: source.sha256, number, notes };
    const loaded = await namingOrigin(source, () =>
      engine.transaction(() => enterPart(options, place, prepared)),
    );
    const { layout, style, lines, id } = loaded;
    return {
      state: 'read',
      ...describePart(part, loaded),
      layout,
      style,
      figures: await readFileFigures(engine, id, lines, latest),
    };
  } catch (error) {
    const failure = expectedFailure(error);
    const recognised = await tryTo(() =>
      engine.reading(source.path, () => recognisePart(engine, source, prepared)),
    );
    const questions = failure instanceof Unsettled ? failure.questions : [];
    return {
      state: 'refused',
      ...describePart(part, recognised),
      failure,
      questions: recognised === null ? questions : await askOn(options, recognised, questions),
    };
  }
}

function describePart({ source, prepared, notes }: Part, recognised: RecognisedPart | null) {
  const { path, source: spec, twins } = source;
  const { sheet, kind, encoding, compression } = prepared;
  const columns = {
    delimiter: recognised?.opened.file.delimiter ?? null,
    headers: recognised?.opened.headers ?? [],
  };
  return {
    path,
    sheet,
    source: spec,
    twins,
    form: { kind, encoding, compression, ...columns },
    layout: recognised?.layout ?? null,
    notes: [...notes, ...(recognised?.layout.notes ?? [])],
  };
}

/** All that is open about a file's values: each answer may leave another question, whatever the answer is. */
async function askOn(
  options: Pick<Options, 'engine' | 'latest' | 'signal'>,
  recognised: RecognisedPart,
  questions: readonly Question[],
): Promise<readonly Question[]> {
  const { opened, layout, told } = recognised;
  const [open] = questions;
  if (open === undefined || open.key.startsWith('mapping')) return questions;
  options.signal.throwIfAborted();
  const assumed = { ...told, ...Object.fromEntries(questions.map(({ key, choices }) => [key, choices[0]])) };
  try {
    await settleValues(options.engine, opened.relation, layout, assumed, options.latest);
    return questions;
  } catch (error) {
    const isNews = (more: Question) => questions.every(({ key }) => key !== more.key);
    const news = error instanceof Unsettled ? error.questions.filter(isNews) : [];
    if (news.length === 0) return questions;
    return askOn(options, recognised, [...questions, ...news]);
  }
}

/** Null where it fails: that it does is known. */
async function tryTo<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
