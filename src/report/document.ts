import type { Rich } from '../words/rich.js';

/** What the report says and in which order, without syntax: both renderers only write this down. */
export interface ReportDocument {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: string;
  /** What the data are and how fresh. */
  readonly dateline: Rich;
  /** Checks and the shop's main figures in one line. */
  readonly headline: Rich;
  readonly healthy: boolean;
  /** Labels of the page itself. */
  readonly labels: { readonly skip: string; readonly contents: string; readonly dataTable: string };
  /** The first screen, and everything below it. */
  readonly front: readonly Section[];
  readonly sections: readonly Section[];
  /** How many segment colours the report needs. */
  readonly segments: number;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Its entry in the contents bar. */
  readonly short: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly content: Rich; readonly tone?: 'lead' | 'soft' | 'label' | 'key' }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly content: Rich; readonly id?: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  | { readonly kind: 'gallery'; readonly reading: Reading; readonly figures: readonly Figure[] }
  | Table
  | Figure
  | Card;

export interface Definition {
  readonly id?: string;
  readonly term: Rich;
  readonly text: Rich;
}

/** How to read the pictures that follow. */
export interface Reading {
  readonly title: string;
  readonly text: Rich;
}

export interface StepItem {
  readonly call: Rich;
  readonly reach: Rich;
  readonly list: Rich;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** How it folds on a phone; `plain` scrolls sideways within itself. */
  readonly layout: 'plain' | 'overview' | 'measures';
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Holds marks only; renderers without pictures leave it out. */
  readonly picture?: true;
}

export interface Row {
  readonly cells: readonly Rich[];
  /** A sum or a comparison, set off from the rows above. */
  readonly total?: true;
}

/** A question, a picture that answers it, the answer in a sentence, and the figures behind it. */
export interface Figure {
  readonly kind: 'figure';
  /** File name of the picture, without ending. */
  readonly name: string;
  readonly question: string;
  readonly finding: Rich;
  readonly chart: Chart;
  readonly table: Table;
}

export interface Card {
  readonly kind: 'card';
  readonly id: string;
  readonly rank: number;
  readonly title: Rich;
  readonly blocks: readonly Block[];
  /** The next step, beside the figures where there is room. */
  readonly aside: readonly Block[];
}

/** What is drawn, as numbers and finished labels. */
export type Chart =
  | {
      readonly kind: 'shares';
      readonly rows: readonly ShareRow[];
      readonly labels: readonly [string, string];
    }
  | RangesChart
  | MapChart
  | CurveChart
  | HeatChart
  | ColumnsChart
  | RankingsChart
  | FlowChart
  | { readonly kind: 'waterfall'; readonly rows: readonly WaterfallRow[] };

/** Two shares of one group of customers; those of a segment wear its colour, others (null) a grey. */
export interface ShareRow {
  readonly rank: number | null;
  readonly name: string;
  readonly shares: readonly [number, number];
  readonly labels: readonly [string, string];
}

export interface RangesChart {
  readonly kind: 'ranges';
  readonly rows: readonly RangeRow[];
  readonly shop: { readonly value: number; readonly label: string };
  /** Words a tick of the scale. */
  readonly tick: (value: number) => string;
}

export interface RangeRow {
  readonly rank: number;
  readonly name: string;
  readonly q1: number;
  readonly centre: number;
  readonly q3: number;
  readonly label: string;
}

export interface MapChart {
  readonly kind: 'map';
  readonly points: readonly { readonly x: number; readonly y: number; readonly rank: number }[];
  readonly centres: readonly {
    readonly x: number;
    readonly y: number;
    readonly rank: number;
    readonly name: string;
    /** What stands beside it: its name, or its rank where names would not find room. */
    readonly label: string;
  }[];
  readonly arrows: readonly { readonly x: number; readonly y: number; readonly name: string }[];
}

/** One figure for each whole number across. */
export interface CurveChart {
  readonly kind: 'curve';
  readonly points: readonly CurvePoint[];
  /** What the numbers across count. */
  readonly across: string;
  /** Words a tick of the figure's scale. */
  readonly tick: (value: number) => string;
  readonly fromZero: boolean;
  /** Where the labelled points are the lowest. */
  readonly labelsBelow: boolean;
}

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Ends of the whisker. */
  readonly low?: number;
  readonly high?: number;
  /** Stands beside a point that matters. */
  readonly label?: string;
}

/** A bar that begins where the one above it ended; a `sum` begins at zero. */
export interface WaterfallRow {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly role: 'sum' | 'used' | 'aside';
}

/** A grid of shaded cells; those that are not listed are nobody's. */
export interface HeatChart {
  readonly kind: 'heat';
  /** From left to right, and from bottom to top. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly across: string;
  readonly up: string;
  /** Whether labels of rows stand at their lower edge, as bounds do, rather than at their middle. */
  readonly bounds: boolean;
  readonly cells: readonly HeatCell[];
  /** A frame around a part of the grid, in columns and rows from its lower left corner, and what it says. */
  readonly outline: (Box & { readonly label: string }) | null;
  /** What the palest and the strongest shade stand for, where cells don't say it themselves. */
  readonly key: readonly [string, string] | null;
}

export interface HeatCell {
  readonly column: number;
  readonly row: number;
  /** How strong its shade is, 0 to 1. */
  readonly strength: number;
  /** What is printed in it, one or two lines. */
  readonly lines: readonly string[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Upright bars side by side, in bands that are named above them. */
export interface ColumnsChart {
  readonly kind: 'columns';
  readonly columns: readonly {
    readonly name: string;
    readonly value: number;
    readonly label: string;
    readonly band: number;
  }[];
  readonly bands: readonly (readonly string[])[];
  /** What stands below the names of the columns. */
  readonly across: string;
}

/** Rankings side by side, with a line from each entry to the same one in the next. */
export interface RankingsChart {
  readonly kind: 'rankings';
  readonly columns: readonly { readonly title: string; readonly entries: readonly RankedEntry[] }[];
  readonly legend: readonly { readonly mark: RankedEntry['mark']; readonly text: string }[];
}

export interface RankedEntry {
  readonly name: string;
  readonly label: string;
  readonly mark: 'full' | 'ring' | 'diamond' | 'none';
}

/** Groups of then on the left, groups of now on the right, and between them bands as thick as the customers they stand for. */
export interface FlowChart {
  readonly kind: 'flow';
  readonly titles: readonly [string, string];
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

export interface FlowNode {
  readonly name: string;
  readonly label: string;
  readonly customers: number;
  /** Of the segment whose colour it wears; null for a grey. */
  readonly rank: number | null;
}

export interface FlowBand {
  /** Places in `left` and `right`. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Whether both ends are the same group: these stay in the background. */
  readonly stays: boolean;
}
