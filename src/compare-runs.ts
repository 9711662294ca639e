import path from 'node:path';
import { buildComparison, toSide } from './compare/build-comparison.js';
import { chooseNaming } from './compare/choose-naming.js';
import type { ComparedSide } from './compare/compared-side.js';
import { createCompared } from './compare/create-compared.js';
import { matchSegments } from './compare/match-segments.js';
import { readCompared, readMovers } from './compare/read-compared.js';
import type { Configuration } from './config/configuration.js';
import type { CustomerNaming } from './config/customer-naming.js';
import { Failure } from './failure.js';
import type { Host } from './pipeline.js';
import type { Comparison } from './report/compare/comparison.js';
import { describeComparison } from './report/compare/describe-comparison.js';
import { drawFigures } from './report/charts/render-charts.js';
import { renderPage } from './report/html/render-page.js';
import { createNamer } from './report/name-customers.js';
import { renderDocument } from './report/markdown/render-document.js';
import { readReport } from './render-run.js';
import { readKeptRun } from './runs/read-kept-run.js';
import { Stages } from './runs/stages.js';
import { LIFECYCLE_GROUPS } from './scores/views.js';
import type { Engine } from './warehouse/engine.js';
import { type MemoryHost, withMemoryEngine } from './with-memory-engine.js';
import { type Texts, textsFor } from './words/catalogue.js';
import { type Wording, wordingFor } from './words/wording.js';
import { requireNewFolder, writePages } from './write-pages.js';

/** What is to be compared. */
export interface CompareOptions {
  readonly configuration: Configuration;
  /** Ids or absolute paths of two runs. */
  readonly first: string;
  readonly second: string;
  /** Absolute path of a new folder for the pages; null for one below the folder of the reports. */
  readonly to: string | null;
}

export interface CompareResult {
  readonly comparison: Comparison;
  /** Absolute path of the folder with `compare.html`, `compare.md`, `compare.json` and `charts/`. */
  readonly folder: string;
}

/**
 * Compares two kept runs by their files alone, drafts too, and writes what it finds to `compare/<first>-to-<second>/` below
 * the folder of the reports, or to a new folder.
 *
 * @throws Failure what stands in the way; the signal's reason when stopped
 */
export async function compareRuns(
  { configuration, first: one, second: other, to }: CompareOptions,
  host: Host & MemoryHost,
): Promise<CompareResult> {
  const stages = new Stages(host.progress, host.now, host.signal);
  if (to !== null) await requireNewFolder(to);
  const { out, locale } = configuration;
  const [first, second] = await stages.run(
    'Reading two runs',
    async () => [await readSide(out, one), await readSide(out, other)] as const,
    ([a, b]) => `${a.record.id} and ${b.record.id}`,
  );
  const shop = { currency: requireComparable(first, second), locale };
  const naming = chooseNaming([first.model.customerIds, second.model.customerIds], configuration);
  const words = wordingFor(locale, shop.currency);
  const comparison = await stages.run(
    'Comparing customers',
    () => withMemoryEngine(configuration, host, (engine) => compare(engine, first, second, { shop, naming })),
    ({ agreement }) => `${words.format.count(agreement.shared)} in both`,
  );
  const place = [first, second].map(({ folder }) => path.basename(folder)).join('-to-');
  const folder = to ?? path.join(out, 'compare', place);
  const write = () => writePages(folder, renderComparison(comparison, words));
  await stages.run('Writing the pages', write, () => 'compare.html, compare.md and compare.json');
  return { comparison, folder };
}

async function readSide(out: string, asked: string): Promise<ComparedSide> {
  const run = await readKeptRun(out, asked);
  return { ...run, model: (await readReport(run.folder)).model };
}

/** The currency of both. */
function requireComparable(first: ComparedSide, second: ComparedSide): string {
  const [a, b] = [first.model.shop.currency, second.model.shop.currency];
  if (first.folder === second.folder) {
    throw new Failure('usage', `both are run ${first.record.id}; name two, as quintet runs lists them`);
  }
  if (a === b) return a;
  const said = `run ${first.record.id} counts in ${a} and run ${second.record.id} in ${b}`;
  throw new Failure('data', `${said}, so their figures can't be compared; name two of one currency`);
}

async function compare(
  engine: Engine,
  first: ComparedSide,
  second: ComparedSide,
  { shop, naming }: { readonly shop: Comparison['shop']; readonly naming: CustomerNaming },
): Promise<Comparison> {
  await createCompared(engine, first, second);
  const names = { first: first.model.segments.map(toSide), second: second.model.segments.map(toSide) };
  const segments = await readCompared(engine, 'segment_id', names);
  const counterparts = matchSegments(
    names.first.map(({ id }) => id),
    names.second.map(({ id }) => id),
    segments.flows,
  );
  const { customerIds, nameOf } = createNamer(naming);
  const movers = await readMovers(engine, counterparts, names);
  return buildComparison({
    shop,
    customerIds,
    first,
    second,
    counterparts,
    segments,
    named: await readNamed(engine, first, second),
    lifecycle: await readLifecycle(engine, first, second, textsFor(shop.locale)),
    movers: movers.map((mover) => ({ ...mover, customerId: nameOf(mover.customerId) })),
  });
}

/** By the names that the grids give; null where a run has none, or its report no longer tells them. */
async function readNamed(engine: Engine, first: ComparedSide, second: ComparedSide) {
  const [a, b] = [first, second].map(({ model }) => model.scores?.named?.segments ?? null);
  if (!a || !b) return null;
  const byName = (some: typeof a) => some.map(({ name }) => ({ id: name, name }));
  return readCompared(engine, 'named_segment', { first: byName(a), second: byName(b) });
}

async function readLifecycle(engine: Engine, first: ComparedSide, second: ComparedSide, { views }: Texts) {
  if ([first, second].some(({ model }) => (model.scores?.lifecycle ?? null) === null)) return null;
  const names = LIFECYCLE_GROUPS.map((id) => ({ id, name: views.lifecycle.groups[id] }));
  return readCompared(engine, 'lifecycle_group', { first: names, second: names });
}

/** The files that a comparison is read in, by their paths in its folder. */
function renderComparison(
  comparison: Comparison,
  { format, texts }: Wording,
): Readonly<Record<string, string>> {
  const document = describeComparison(comparison, format, texts);
  const charts = drawFigures(document);
  return {
    ...charts,
    'compare.json': `${JSON.stringify(comparison, null, 2)}\n`,
    'compare.md': renderDocument(document),
    'compare.html': renderPage(document, charts),
  };
}
