import { exploreEn as texts } from '../../words/explore-en.js';
import type { Format } from '../../words/format.js';
import { type Inline, type Rich, data, id, rich, strong } from '../../words/rich.js';
import { textsEn } from '../../words/texts-en.js';
import { numbersTable } from '../describe/wording.js';
import type { Block, Definition, ReportDocument, Row, Section, Table } from '../document.js';
import { describeCurves } from './describe-curves.js';
import { figureColumns } from './figure-columns.js';
import type { Exploration } from './exploration.js';

/** An exploration as a page: what the figures say, the figures, their curves, and how they are computed. */
export function describeExploration(exploration: Exploration, format: Format): ReportDocument {
  const { customers, run, words } = exploration;
  const [first = '', ...others] = words;
  const shown = textsEn.customers(customers, format.count(customers));
  const findings: Block = {
    kind: 'list',
    ordered: false,
    items: others.map((sentence): Rich => [sentence]),
  };
  return {
    language: textsEn.language,
    title: texts.title,
    dateline: rich`${texts.dateline(shown, format.date(run.snapshot))} · ${texts.run(id(run.id))}`,
    headline: [first],
    healthy: true,
    labels: { skip: texts.skip, contents: textsEn.contents, dataTable: textsEn.dataTable },
    front: [section('findings', texts.findings, [findings])],
    sections: [
      section('figures', texts.figures, [
        figuresTable(exploration, format),
        { kind: 'paragraph', content: [texts.figures.preferred], tone: 'soft' },
      ]),
      describeCurves(exploration, format),
      section('method', texts.method, describeMethod(exploration, format)),
    ],
    segments: 1,
  };
}

const section = (
  name: string,
  { heading, short }: { readonly heading: string; readonly short: string },
  blocks: readonly Block[],
): Section => ({ id: name, heading, short, blocks });

function figuresTable(exploration: Exploration, format: Format): Table {
  const columns = figureColumns(exploration, format);
  const rows = exploration.counts.map((row): Row => {
    const cells = columns.map(({ word, preferred }): Rich => {
      const shown = word(row);
      return [preferred === row.clusters ? strong(shown) : shown];
    });
    return { cells: [[format.count(row.clusters)], ...cells] };
  });
  const labels = [texts.figures.clusters, ...columns.map(({ label }) => label)];
  return numbersTable(texts.figures.caption, labels, rows);
}

function describeMethod(exploration: Exploration, format: Format): readonly Block[] {
  const { features, winsorise, samples, seed, counts } = exploration;
  const customers = (count: number) => textsEn.customers(count, format.count(count));
  const names = features.map(({ name }): Inline => data(textsEn.method.featureNames[name] ?? name));
  const starts = Math.max(...counts.map(({ restarts }) => restarts));
  const terms = texts.method.terms(
    customers(samples.criteria),
    customers(samples.gap),
    format.count(samples.gapReferenceSets),
  );
  const stability =
    samples.stability === null
      ? []
      : [texts.method.stability(format.count(samples.resamples ?? 0), customers(samples.stability))];
  const fits = texts.method.fits(format.count(starts), customers(samples.starts), String(seed));
  const drawnIn = winsorise === null ? [] : [' ', texts.method.winsorised(format.share(winsorise))];
  return [
    { kind: 'paragraph', content: [...texts.method.features(joined(names)), ...drawnIn] },
    { kind: 'paragraph', content: fits },
    { kind: 'heading', level: 3, content: [texts.method.meaning] },
    {
      kind: 'definitions',
      items: [...terms, ...stability].map(([term, text]): Definition => ({ term: [term], text })),
    },
  ];
}

/** Names one after another. */
const joined = (names: readonly Inline[]): Rich =>
  names.flatMap((name, i) => (i === 0 ? [name] : [', ', name]));
