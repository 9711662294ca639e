import { type Rich, code, data, id, link, prose, rich } from '../../words/rich.js';
import type { Block, Definition, Section, Table } from '../document.js';
import type { ReportModel } from '../report-model.js';
import { describeFitting } from './describe-fitting.js';
import { featureName } from './describe-pictures.js';
import { type Wording, chipped, customersOf, fileHref, numbersTable, wordsTable } from './wording.js';

/** Every rule, threshold and formula that the figures above rest on. */
export function describeMethod(model: ReportModel, words: Wording): Section {
  const { method } = words.texts;
  return {
    id: 'method',
    heading: method.heading,
    short: method.short,
    blocks: [
      heading(method.line),
      ...lineRules(model, words),
      heading(method.measures),
      { kind: 'definitions', items: definitions(method.measuresText) },
      heading(method.features),
      { kind: 'paragraph', content: method.featuresIntro },
      featuresTable(model, words),
      heading(method.kmeans),
      ...kmeans(model, words),
      heading(method.ranks),
      ...ranks(model, words),
      heading(method.steps),
      { kind: 'paragraph', content: [steps(model, words)] },
      heading(method.run),
      { kind: 'definitions', items: runItems(model, words) },
      heading(method.files),
      ...files(model, words),
    ],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, content: [text] });

const definitions = (items: readonly (readonly [string, string])[]): readonly Definition[] =>
  items.map(([term, text]) => ({ term: [term], text: [text] }));

function lineRules(model: ReportModel, { format, texts }: Wording): readonly Block[] {
  const { method } = texts;
  const { voidWithin, adjustmentCodes } = model.method;
  const codes = adjustmentCodes.length > 0 ? adjustmentCodes.join(', ') : texts.none;
  const rules = method
    .lineRules(voidWithin === null ? null : format.duration(voidWithin), codes)
    .map((cells) => ({ cells: cells.map((cell) => [prose(cell)]) }));
  return [
    { kind: 'paragraph', content: [method.lineIntro] },
    wordsTable(method.lineCaption, method.lineColumns, rules),
  ];
}

function featuresTable(model: ReportModel, words: Wording): Table {
  const { method } = words.texts;
  const { decimal } = words.format;
  const rows = model.clustering.features.map((feature) => ({
    cells: [
      featureName(words, feature.name),
      [code(method.transforms[feature.transform] ?? feature.transform)],
      [decimal(feature.mean)],
      [feature.constant ? method.constant : decimal(feature.standardDeviation)],
    ],
  }));
  return numbersTable(method.featuresCaption, method.featuresColumns, rows);
}

function kmeans(model: ReportModel, words: Wording): readonly Block[] {
  const { method } = words.texts;
  const { count, decimal } = words.format;
  const { clustering, run } = model;
  const figures = {
    k: count(run.clusters),
    starts: count(clustering.restarts),
    seed: String(run.seed),
    sample: customersOf(words, clustering.sampleCustomers),
    steps: words.texts.method.lloydSteps(clustering.lloydSteps, count(clustering.lloydSteps)),
  };
  const silhouette = method.silhouette(
    decimal(clustering.silhouette),
    customersOf(words, clustering.silhouetteCustomers),
  );
  const centres = model.segments.map((segment) => ({
    cells: [
      chipped(segment.rank, segment.name),
      ...segment.centre.map((value, i): Rich => [featureValue(words, clustering.features[i]?.name, value)]),
    ],
  }));
  const columns = clustering.features.map(({ name }) => method.featureNames[name] ?? name);
  const { refitted, earlier } = model.model;
  const found =
    refitted || earlier === null
      ? method.kmeansText(figures, clustering.converged)
      : method.assignedText(figures.k, id(earlier.run), words.format.date(earlier.snapshot));
  return [
    { kind: 'paragraph', content: found },
    ...describeFitting(model.model, words),
    { kind: 'paragraph', content: method.inertia(decimal(clustering.inertia), refitted) },
    { kind: 'paragraph', content: silhouette },
    numbersTable(method.centresCaption, [words.texts.front.columns.segment, ...columns], centres),
    {
      kind: 'paragraph',
      content: [method.mapText(model.map.explained.map(words.format.fineShare).join(' + '))],
    },
  ];
}

/** A value in a feature's own unit. */
function featureValue({ format }: Wording, feature: string | undefined, value: number): string {
  if (feature === 'return_ratio') return format.share(value);
  const money = feature === 'spend' || feature === 'net_spend' || feature === 'average_order_value';
  return money ? format.money(value) : format.count(value);
}

function ranks(model: ReportModel, { format, texts }: Wording): readonly Block[] {
  const { method } = texts;
  const { previous } = model.run;
  const { rhythm } = model;
  const carried =
    previous === null
      ? [method.noPrevious]
      : method.previousText(id(previous.id), format.date(previous.snapshot));
  const rhythmText = method.rhythmText(format.days(rhythm.lapsingDays), format.days(rhythm.lapsedDays));
  const source = method.rhythmSource[rhythm.source](format.count(rhythm.gaps));
  return [
    { kind: 'paragraph', content: rich`${method.rankText} ${carried}` },
    { kind: 'paragraph', content: [method.levelText] },
    { kind: 'paragraph', content: [`${rhythmText} ${source}`] },
  ];
}

function steps(model: ReportModel, { format, texts }: Wording): Rich[number] {
  const { method } = texts;
  const without =
    model.method.without.length > 0 ? ` ${method.without(format.list(model.method.without))}` : '';
  return prose(`${method.stepsText} ${method.minimumText}${without}`);
}

/** `2011-12-10 00:00`: the source's wall clock, exact but without empty seconds. */
const moment = (iso: string): string => iso.replace('T', ' ').replace(/:00(?=Z?$)/u, '');

function runItems(model: ReportModel, { format, texts }: Wording): readonly Definition[] {
  const { runItems: terms, windowText } = texts.method;
  const { run } = model;
  const versions = Object.entries(model.method.versions).map(([name, version]) => `${name} ${version}`);
  return [
    { term: [terms.id], text: [id(run.id)] },
    { term: [terms.started], text: [moment(run.startedAt)] },
    { term: [terms.snapshot], text: [moment(run.snapshot)] },
    { term: [terms.window], text: [windowText(moment(run.window.from), moment(run.window.to))] },
    { term: [terms.seed], text: [String(run.seed)] },
    { term: [terms.schema], text: [model.schemaVersion] },
    { term: [terms.versions], text: [prose(versions.length > 0 ? format.list(versions) : texts.none)] },
  ];
}

/** The steps' lists come first, so that their numbers are the notes of the printed first page. */
function files(model: ReportModel, words: Wording): readonly Block[] {
  const { method } = words.texts;
  const lists = model.steps.map((step): Rich => {
    const names = prose(words.format.list(step.segments));
    const path: Rich = [link(fileHref(step.list), data(step.list))];
    return rich`${path} · ${method.fileText(prose(step.title), customersOf(words, step.customers), names)}`;
  });
  const whole = method.wholeFiles.map(([name, text]): Rich => rich`${link(fileHref(name), name)} · ${text}`);
  return [
    { kind: 'paragraph', content: [method.filesIntro] },
    { kind: 'list', ordered: true, items: [...lists, ...whole] },
  ];
}
