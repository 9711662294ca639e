import type { ReportModel, SegmentSection } from '../../src/report/report-model.js';
import type { Views } from '../../src/scores/views.js';
import { viewsSaying } from '../support/saying-views.js';
import { modelWith } from './models.js';
import { sampleModel } from './sample-model.js';
import { monthAgo, withNamedMoves } from './sample-movement.js';

const COUNT = 50;
const BINS = 24;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const repeat = <T>(items: readonly T[], count: number): T[] =>
  many(count, (i) => items[i % items.length]).flatMap((item) => (item === undefined ? [] : [item]));

/** A report that is as large as one can become: every view, most segments, every text `text`, everybody moved. */
export function largestModel(text: string): ReportModel {
  const model = modelWith(COUNT);
  const segments = model.segments.map((segment) => saying(segment, text));
  return {
    ...model,
    segments,
    scores: manyViews(viewsSaying(text)),
    movement: everybodyMoves(text),
    distributions: sampleModel.distributions.map(({ measure }) => ({
      measure,
      edges: many(BINS + 1, (bin) => 12_345.5 * 1.2 ** bin),
      segments: segments.map(({ rank }) => ({ rank, customers: many(BINS, (bin) => 10_000 + bin * rank) })),
    })),
    map: {
      ...model.map,
      points: many(1_500, (i) => ({ x: Math.sin(i) * 3, y: Math.cos(i * 7) * 3, rank: 1 + (i % COUNT) })),
    },
    files: many(200, (i) => ({
      ...(repeat(sampleModel.files, 200)[i] ?? sampleFile()),
      name: `${text}${i}`,
    })),
    steps: repeat(model.steps, 10).map((step) => ({ ...step, call: text, title: text, segments: [text] })),
  };
}

function sampleFile(): ReportModel['files'][number] {
  const { duplicates: _, unreadableReasons: __, ...places } = sampleModel.lines;
  return { name: 'file.csv', sheet: null, ...places };
}

function saying(segment: SegmentSection, text: string): SegmentSection {
  const { nextStep, typicalCustomers, others, instead } = segment;
  return {
    ...segment,
    name: `${segment.rank} ${text}`,
    sentence: text,
    nextStep: {
      ...nextStep,
      title: text,
      reason: text,
      offer: text,
      channel: text,
      measure: text,
      eligibility: text,
    },
    typicalCustomers: typicalCustomers.map((customer) => ({ ...customer, customerId: text })),
    others: others.map((other) => ({ ...other, title: text })),
    instead: instead?.map((step) => ({ ...step, title: text, also: text })) ?? null,
  };
}

function manyViews(views: Views): Views {
  return {
    ...views,
    agreement: views.agreement.map((table) => ({
      ...table,
      rows: repeat(table.rows, COUNT).map((row, i) => ({ ...row, segmentId: `s${i + 1}` })),
      surprising: repeat(table.surprising, COUNT).map((cell, i) => ({ ...cell, segmentId: `s${i + 1}` })),
    })),
    products:
      views.products === null
        ? null
        : {
            ...views.products,
            segments: repeat(views.products.segments, COUNT).map((one, i) => ({
              ...one,
              segmentId: `s${i + 1}`,
            })),
          },
  };
}

/** From each segment into each. */
function everybodyMoves(text: string): ReportModel['movement'] {
  const { movement } = withNamedMoves;
  if (movement === null) return null;
  const groups = many(COUNT, (i) => ({ id: `s${i + 1}`, name: `${i + 1} ${text}`, customers: 50_000 }));
  const flows = groups.flatMap(({ id: from }) =>
    groups.map(({ id: to }) => ({
      from,
      to,
      customers: 1_000,
      netSpend: '123456.78',
      netSpendBefore: '123456.78',
    })),
  );
  const all = { before: groups, tonight: groups, flows };
  const migration = { ...monthAgo, clusters: all, named: all };
  return { ...movement, sincePrevious: migration, monthAgo: migration };
}
