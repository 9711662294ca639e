import type { Rich } from '../words/rich.js';
import type { Chart } from './chart.js';

export type * from './chart.js';

/** What the report says and in which order, without syntax: both renderers only write this down. */
export interface ReportDocument {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly title: string;
  /** Who made it, where a program is to know. */
  readonly generator?: string;
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
  /** BCP 47 tag that the figures are written by, where that is not the words'. */
  readonly locale?: string;
  /** When the page is too old to act on, and what it says from then on: pages with scripts compare it with the clock. */
  readonly stale?: { readonly after: string; readonly warning: string };
  /** Lets readers look at one segment at a time. */
  readonly filter?: SegmentFilter;
}

/** A choice among segments, and what is announced of each. */
export interface SegmentFilter {
  readonly label: string;
  readonly all: string;
  readonly allSaid: string;
  /** Id of the last section that it matters in. */
  readonly until: string;
  readonly segments: readonly { readonly rank: number; readonly name: Rich; readonly said: string }[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Its entry in the contents bar. */
  readonly short: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly content: Rich;
      readonly tone?: 'lead' | 'soft' | 'label' | 'key' | 'go';
    }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly content: Rich; readonly id?: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  | { readonly kind: 'steps'; readonly items: readonly StepItem[] }
  | { readonly kind: 'fold'; readonly summary: Rich; readonly blocks: readonly Block[] }
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
  /** How it folds on a phone; `plain` and `runs` scroll sideways within themselves. */
  readonly layout: 'plain' | 'runs' | 'overview' | 'measures' | 'courses';
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Holds marks only; renderers without pictures leave it out. */
  readonly picture?: true;
  /** Its cells rise in the order that they are listed in, whatever their words: ranges, bands. */
  readonly ordered?: true;
}

export interface Row {
  /** Where they are fewer than the columns, the last one takes the place of all that lack. */
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
