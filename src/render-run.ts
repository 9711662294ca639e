import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.js';
import { openReport, type OpenedReport } from './report/open-report.js';
import { renderReport } from './report/render-report.js';
import { createFormat } from './words/format.js';
import { requireNewFolder, writePages, type WrittenPages } from './write-pages.js';

/** What a rendering wrote, and what the report had to leave out. */
export interface RenderedRun extends WrittenPages, Pick<OpenedReport, 'version' | 'leftOut'> {
  /** Absolute path of the folder that the pages are in. */
  readonly folder: string;
}

/**
 * Renders the report of a run again, from its `report.json` and nothing else: `report.html`, `report.md` and `charts/`. What
 * would be the same is not touched.
 *
 * @param folder absolute path of a run's folder
 * @param to absolute path of a new folder for the pages, which are otherwise replaced in the run's own
 * @throws Failure noInput when there is no report.json, data when it is damaged or of a version that is not known,
 * cannotCreate or io when the pages can't be written
 */
export async function renderRun(folder: string, to: string | null = null): Promise<RenderedRun> {
  if (to !== null) await requireNewFolder(to);
  const place = to ?? folder;
  const file = path.join(folder, 'report.json');
  for (let text = await readText(file); ;) {
    const { model, version, leftOut } = openReport(text, file);
    const format = createFormat(model.shop.locale, model.shop.currency);
    const written = await writePages(place, renderReport(model, format));
    // Somebody may have been forgotten meanwhile; the pages must not bring that person back.
    const now = await readText(file);
    if (now === text) return { ...written, folder: place, version, leftOut };
    text = now;
  }
}

/**
 * Reads the report that stands in a run's folder.
 *
 * @param folder absolute path
 * @throws Failure noInput when there is none, data when it is damaged or of a version that is not known
 */
export async function readReport(folder: string): Promise<OpenedReport> {
  const file = path.join(folder, 'report.json');
  return openReport(await readText(file), file);
}

const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure('noInput', `${file} can't be read; restore it from a copy`, { cause: error });
  });
