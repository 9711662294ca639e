import { type Inline, type Rich, data, id, rich, strong } from '../../words/rich.js';
import type { Wording } from '../../words/wording.js';
import { numbersTable } from '../describe/wording.js';
import type { Block, Definition, ReportDocument, Row, Section, Table } from '../document.js';
import { describeCurves } from './describe-curves.js';
import { figureColumns } from './figure-columns.js';
import type { Exploration } from './exploration.js';

/** An exploration as a page: what the figures say, the figures, their curves, and how they are computed. */
export function describeExploration(exploration: Exploration, wording: Wording): ReportDocument {
  const { customers, run, words } = exploration;
  const { format, texts } = wording;
  const { title, skip, dateline, run: ofRun, findings: said, figures, method } = texts.explore;
  const [first = '', ...others] = words;
  const shown = texts.customers(customers, format.count(customers));
  const findings: Block = {
    kind: 'list',
    ordered: false,
    items: others.map((sentence): Rich => [sentence]),
  };
  return {
    language: texts.language,
    title,
    dateline: rich`${dateline(shown, format.date(run.snapshot))} · ${ofRun(id(run.id))}`,
    headline: [first],
    healthy: true,
    labels: { skip, contents: texts.contents, dataTable: texts.dataTable },
    front: [section('findings', said, [findings])],
    sections: [
      section('figures', figures, [
        figuresTable(exploration, wording),
        { kind: 'paragraph', content: [figures.preferred], tone: 'soft' },
      ]),
      describeCurves(exploration, wording),
      section('method', method, describeMethod(exploration, wording)),
    ],
    segments: 1,
  };
}

const section = (
  name: string,
  { heading, short }: { readonly heading: string; readonly short: string },
  blocks: readonly Block[],
): Section => ({ id: name, heading, short, blocks });

function figuresTable(exploration: Exploration, wording: Wording): Table {
  const { figures } = wording.texts.explore;
  const columns = figureColumns(exploration, wording);
  const rows = exploration.counts.map((row): Row => {
    const cells = columns.map(({ word, preferred }): Rich => {
      const shown = word(row);
      return [preferred === row.clusters ? strong(shown) : shown];
    });
    return { cells: [[wording.format.count(row.clusters)], ...cells] };
  });
  const labels = [figures.clusters, ...columns.map(({ label }) => label)];
  return numbersTable(figures.caption, labels, rows);
}

function describeMethod(exploration: Exploration, { format, texts }: Wording): readonly Block[] {
  const { method } = texts.explore;
  const { features, winsorise, samples, seed, counts } = exploration;
  const customers = (count: number) => texts.customers(count, format.count(count));
  const names = features.map(({ name }): Inline => data(texts.method.featureNames[name] ?? name));
  const starts = Math.max(...counts.map(({ restarts }) => restarts));
  const terms = method.terms(
    customers(samples.criteria),
    customers(samples.gap),
    format.count(samples.gapReferenceSets),
  );
  const stability =
    samples.stability === null
      ? []
      : [method.stability(format.count(samples.resamples ?? 0), customers(samples.stability))];
  const fits = method.fits(format.count(starts), customers(samples.starts), String(seed));
  const drawnIn = winsorise === null ? [] : [' ', method.winsorised(format.share(winsorise))];
  return [
    { kind: 'paragraph', content: [...method.features(joined(names)), ...drawnIn] },
    { kind: 'paragraph', content: fits },
    { kind: 'heading', level: 3, content: [method.meaning] },
    {
      kind: 'definitions',
      items: [...terms, ...stability].map(([term, text]): Definition => ({ term: [term], text })),
    },
  ];
}

/** Names one after another. */
const joined = (names: readonly Inline[]): Rich =>
  names.flatMap((name, i) => (i === 0 ? [name] : [', ', name]));
