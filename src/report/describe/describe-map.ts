import { type Rich, data, prose } from '../../words/rich.js';
import type { Figure, MapChart, Section, Table } from '../document.js';
import type { ReportModel, SegmentMap } from '../report-model.js';
import { type Wording, chipped, customersOf, numbersTable } from './wording.js';

/** More dots than this make the picture heavy and no clearer. */
const MOST_DOTS = 1_500;
/** With more segments than this, centres carry their rank instead of their name. */
const MOST_NAMES = 8;

/** The first two principal components: customers as dots, segments as labelled centres, features as arrows. */
export function describeMap(model: ReportModel, words: Wording): Section {
  const { map } = words.texts;
  const { format } = words;
  const chart = describeChart(model, words);
  const explained = format.fineShare(model.map.explained[0] + model.map.explained[1]);
  const figure: Figure = {
    kind: 'figure',
    name: 'segment-map',
    question: map.question,
    finding: mapFinding(chart.centres, words),
    chart,
    table: mapTable(model.map, chart, words),
  };
  const reading = map.reading(
    format.count(chart.points.length),
    customersOf(words, model.totals.customers),
    explained,
  );
  const numbers = chart.centres.length > MOST_NAMES ? ` ${map.numbers}` : '';
  return {
    id: 'map',
    heading: map.heading,
    short: map.short,
    blocks: [{ kind: 'paragraph', content: [reading, numbers], tone: 'soft' }, figure],
  };
}

function describeChart(model: ReportModel, { format, texts }: Wording): MapChart {
  const { points, centres, loadings } = model.map;
  const every = Math.max(1, Math.ceil(points.length / MOST_DOTS));
  const names = new Map(model.segments.map((segment) => [segment.rank, segment.name]));
  return {
    kind: 'map',
    points: points.filter((_, i) => i % every === 0),
    centres: centres.map((centre) => {
      const name = names.get(centre.rank) ?? '';
      return { ...centre, name, label: centres.length > MOST_NAMES ? format.count(centre.rank) : name };
    }),
    arrows: loadings.map(({ feature, x, y }) => ({ x, y, name: texts.map.arrows[feature] ?? feature })),
  };
}

type Centre = MapChart['centres'][number];

/** Which two centres lie nearest to each other and which farthest apart. */
function mapFinding(centres: readonly Centre[], { texts }: Wording): Rich {
  const pairs = centres
    .flatMap((a, i) =>
      centres.slice(i + 1).map((b) => ({ a, b, distance: Math.hypot(a.x - b.x, a.y - b.y) })),
    )
    .toSorted((one, other) => one.distance - other.distance);
  const nearest = pairs[0];
  const farthest = pairs.at(-1);
  if (nearest === undefined || farthest === undefined) return [];
  const names = (pair: { a: Centre; b: Centre }) => [data(pair.a.name), data(pair.b.name)] as const;
  return pairs.length === 1
    ? texts.map.two(...names(nearest))
    : texts.map.finding(...names(nearest), ...names(farthest));
}

function mapTable(map: SegmentMap, chart: MapChart, { format, texts }: Wording): Table {
  const position = ({ x, y }: { x: number; y: number }): readonly Rich[] => [
    [format.decimal(x)],
    [format.decimal(y)],
  ];
  const arrows = map.loadings.map((loading) => {
    const name = texts.method.featureNames[loading.feature] ?? loading.feature;
    return { cells: [[prose(texts.map.arrow(name))], ...position(loading)] };
  });
  const centres = chart.centres.map((centre) => ({
    cells: [chipped(centre.rank, centre.name), ...position(centre)],
  }));
  return numbersTable(texts.map.caption, texts.map.columns, [...centres, ...arrows]);
}
