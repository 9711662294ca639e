import { type Inline, type Rich, rich, strong } from './rich.js';

/** Words of the report's section on who moved between segments. */
export const movementEn = {
  heading: 'How they move',
  short: 'Moves',
  known: (date: string, customers: string, moved: string, share: string) =>
    rich`Since the run as of ${date}, ${strong(moved)} of the ${customers} customers that both runs know (${share}) changed segment.`,
  nobody: (date: string, customers: string) =>
    `Since the run as of ${date}, none of the ${customers} customers that both runs know changed segment.`,
  reasons: {
    bought: (customers: string) => `${customers} bought or returned something`,
    aged: (customers: string) => `${customers} did nothing: purchases left the window`,
    agedOrSilent: (customers: string) =>
      `${customers} did nothing: purchases left the window, or more days went by`,
    model: (customers: string) => `${customers} are where they are because the segments themselves moved`,
  },
  joined: (customers: string) => `${customers} joined`,
  left: (customers: string) => `${customers} left`,
  caption: 'The segments since the previous run',
  columns: ['Segment', 'Since the previous run', 'Its centre moved by (z-scores)'],
  origins: {
    kept: () => 'the same segment',
    renamed: (name: string) => `the same segment, called “${name}” before: that is no longer true of it`,
    split: (names: string) => `new, most of it was part of “${names}”`,
    merged: (names: string) => `most of ${names} together`,
    born: () => 'new',
  },
  endedInto: (name: string, heir: string) => `“${name}” ended; most of its customers are now in “${heir}”.`,
  ended: (name: string) => `“${name}” ended; its customers are scattered.`,
  front: {
    title: (days: string) => strong(`Changed in ${days}:`),
    /** Customers who fell silent, all from one segment. */
    one: (customers: Inline, name: Inline, revenue: Inline, silent: string): Rich =>
      rich`${customers} of ${name} (${revenue}) passed ${silent} without an order`,
    some: (customers: Inline, revenue: Inline, silent: string): Rich =>
      rich`${customers} (${revenue}) passed ${silent} without an order`,
    unusual: ', longer than 9 in 10 pauses between orders here',
    most: (customers: string, name: Inline, revenue: Inline): Rich =>
      rich`; the largest part of the money: ${customers} of ${name} (${revenue})`,
    end: '.',
    nobody: (silent: string) => `nobody passed ${silent} without an order.`,
    tooEarly: 'this can’t be said yet: there is no run of a month ago.',
  },
  tooEarly: 'There is no run of a month ago yet to compare with.',
  silenced: {
    heading: 'Who has fallen silent?',
    caption: (silent: string, date: string) =>
      `Customers who passed ${silent} without an order since ${date}, by their segment tonight`,
    columns: ['Segment', 'Customers', 'Net revenue'],
    total: 'All',
  },
  movers: (link: Inline): Rich =>
    rich`Who they are, with where from, where to and why: ${link}. In front those who changed segment since the run before, then since a month ago, then those who only changed their named segment; the biggest spenders first. The last column tells which.`,
  named: {
    heading: 'By named segments',
    intro:
      'Their grid is the same every night, while the scores are fifths of each night’s customers: some move because others overtook them.',
    notKept: (date: string) =>
      `The run as of ${date} did not keep its named segments, so this can’t be compared with it.`,
  },
  flow: {
    questions: {
      clusters: (date: string) => `Where did the customers of ${date} go?`,
      named: (date: string) => `Where did the named segments of ${date} go?`,
    },
    joined: 'Joined',
    left: 'Left',
    tonight: 'Tonight',
    largest: (customers: string, from: Inline, to: Inline, revenue: Inline): Rich =>
      rich`The largest move: ${customers} from ${from} to ${to}, who brought ${revenue}.`,
    nobody: 'Nobody who was there before changed sides.',
    joinedAndLeft: (joined: string, left: string): string => ` ${joined} joined, ${left} left.`,
    dark: ' The largest moves are dark, with their customers.',
    thin: (drawn: string): string => ` Only the ${drawn} largest flows are drawn.`,
    caption: (date: string, rows: string | null) =>
      rows === null
        ? `Customers from ${date} until tonight, the most first`
        : `The ${rows} largest flows of customers from ${date} until tonight`,
    columns: (date: string) => [
      `As of ${date}`,
      'Tonight',
      'Customers',
      'Net spend tonight',
      'Net spend then',
    ],
    unknown: 'not kept then',
  },
  matrix: {
    folded: {
      clusters: (date: string) => `Between segments since ${date}`,
      named: (date: string) => `Between named segments since ${date}`,
    },
    caption: (date: string) => `Customers by where they were as of ${date} (rows) and are tonight (columns)`,
    namedCaption: (date: string) =>
      `Customers by their named segment as of ${date} (rows) and tonight (columns)`,
    corner: (date: string) => `As of ${date}`,
    all: 'All then',
    total: 'Tonight',
    none: '–',
  },
};
