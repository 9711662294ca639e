/** What is drawn, as numbers and finished labels. */
export type Chart =
  | {
      readonly kind: 'shares';
      readonly rows: readonly ShareRow[];
      readonly labels: readonly [string, string];
    }
  | RangesChart
  | DistributionChart
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
  /** What the scale counts. */
  readonly across?: string;
}

export interface RangeRow {
  readonly rank: number;
  readonly name: string;
  readonly q1: number;
  readonly centre: number;
  readonly q3: number;
  readonly label: string;
}

/** How the customers of each segment are spread over bins. */
export interface DistributionChart {
  readonly kind: 'distribution';
  /** Where bins begin and end, rising. */
  readonly edges: readonly number[];
  readonly isLogarithmic: boolean;
  readonly ticks: readonly number[];
  /** Words a tick of the scale. */
  readonly tick: (value: number) => string;
  /** What the scale counts. */
  readonly across: string;
  readonly rows: readonly {
    readonly rank: number;
    readonly name: string;
    /** Of the segment's customers, one a bin. */
    readonly shares: readonly number[];
    readonly median: number;
    readonly label: string;
  }[];
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
  /** Words such a number, and a tick of the figure's scale. */
  readonly count: (value: number) => string;
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
  /** Of those who stay, of most who move, and of the largest moves, which carry their count. */
  readonly role: 'stays' | 'moves' | 'stands out';
  readonly label: string;
}
