import type { Format } from '../../words/format.js';
import { plainText } from '../../words/rich.js';
import { describeReport } from '../describe-report.js';
import type { Block, Chart, Figure, ReportDocument } from '../document.js';
import type { ReportModel } from '../report-model.js';
import { drawColumns } from './draw-columns.js';
import { drawCurve } from './draw-curve.js';
import { drawDistribution } from './draw-distribution.js';
import { drawFlow } from './draw-flow.js';
import { drawHeat } from './draw-heat.js';
import { drawMap } from './draw-map.js';
import { drawRankings } from './draw-rankings.js';
import { drawRanges } from './draw-ranges.js';
import { drawShares } from './draw-shares.js';
import { drawWaterfall } from './draw-waterfall.js';
import { frameSvg } from './frame-svg.js';
import type { Drawing } from './layout.js';
import { standaloneStyle } from './chart-style.js';

/** SVG texts by their path beside the report. */
export type Charts = Readonly<Record<string, string>>;

/** Widths in pixels at which text has its own size: a text column, and a phone. */
const WIDE = 720;
const NARROW = 344;

/**
 * Every picture of the report as an SVG file of its own: `charts/<name>.svg`, and `charts/<name>-narrow.svg` for phones where
 * the wide one would shrink too far. They adapt to dark mode by themselves; the HTML report takes the same ones in.
 */
export function renderCharts(model: ReportModel, format: Format): Charts {
  return drawFigures(describeReport(model, format));
}

/** The pictures of a report that is already worded. */
export function drawFigures(document: ReportDocument): Charts {
  const figures = document.sections.flatMap((section) => section.blocks.flatMap(figuresIn));
  return Object.fromEntries(
    figures.flatMap((figure) =>
      chartNames(figure).map(({ name, width }) => [chartPath(name), drawFigure(figure, name, width)]),
    ),
  );
}

const SMALL: ReadonlySet<Chart['kind']> = new Set(['ranges', 'curve', 'distribution']);

/** The files of a figure; small multiples are as narrow as a phone already. */
export function chartNames({
  name,
  chart,
}: Figure): readonly { readonly name: string; readonly width: number }[] {
  if (SMALL.has(chart.kind)) return [{ name, width: NARROW }];
  return [
    { name, width: WIDE },
    { name: `${name}-narrow`, width: NARROW },
  ];
}

/** Where a picture lies beside the report. */
export const chartPath = (name: string): string => `charts/${name}.svg`;

function drawFigure(figure: Figure, name: string, width: number): string {
  const { marks, height } = drawChart(figure.chart, width);
  const caption = { name, title: figure.question, finding: plainText(figure.finding) };
  return frameSvg(caption, width, height, standaloneStyle(marks) + marks);
}

function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.kind) {
    case 'shares':
      return drawShares(chart.rows, chart.labels, width);
    case 'ranges':
      return drawRanges(chart, width);
    case 'distribution':
      return drawDistribution(chart, width);
    case 'curve':
      return drawCurve(chart, width);
    case 'heat':
      return drawHeat(chart, width);
    case 'columns':
      return drawColumns(chart, width);
    case 'rankings':
      return drawRankings(chart, width);
    case 'flow':
      return drawFlow(chart, width);
    case 'map':
      return drawMap(chart, width);
    case 'waterfall':
      return drawWaterfall(chart.rows, width);
  }
}

function figuresIn(block: Block): readonly Figure[] {
  if (block.kind === 'figure') return [block];
  return block.kind === 'gallery' ? block.figures : [];
}
