/** Customers counted by number of orders and hundred of net spend, column by column; by rising orders. */
export interface Cells {
  readonly orders: Float64Array;
  readonly hundreds: Float64Array;
  readonly customers: Float64Array;
}

/** Whole orders and hundreds of net spend, all four bounds included. */
export interface Region {
  readonly orders: readonly [number, number];
  readonly hundreds: readonly [number, number];
}

/** The cells of one number of orders: from one index to another, which is excluded. */
interface Column {
  readonly orders: number;
  readonly from: number;
  readonly to: number;
}

/** The shortest run of hundreds with enough customers. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/**
 * The rectangle of orders by hundreds that holds at least half of the customers and covers the fewest cells; of equal
 * ones the one with the lowest bounds of orders, then of spend.
 *
 * Exact: from each number of orders the region is widened by one number of orders at a time, and for each width the
 * shortest run of hundreds is found by two pointers. A width is passed over when not even the shortest run that is
 * possible there (that of a wider region that was looked at, or of all orders) would make a smaller rectangle. A shop of
 * a million customers takes some tenths of a second; the most that it can take grows with the square of the distinct
 * numbers of orders times the distinct hundreds.
 *
 * @returns null where there are no customers
 */
export function findDensestRegion(cells: Cells): Region | null {
  const hundreds = [...new Set(cells.hundreds)].toSorted((a, b) => a - b);
  const places = new Map(hundreds.map((hundred, place) => [hundred, place]));
  const rows = Int32Array.from(cells.hundreds, (hundred) => places.get(hundred) ?? 0);
  const columns = toColumns(cells.orders);
  const enough = cells.customers.reduce((sum, customers) => sum + customers, 0) / 2;
  const counts = new Float64Array(hundreds.length);
  const add = ({ from, to }: Column) => {
    for (let cell = from; cell < to; cell += 1) {
      const row = rows[cell] ?? 0;
      counts[row] = (counts[row] ?? 0) + (cells.customers[cell] ?? 0);
    }
  };
  for (const column of columns) add(column);
  const lowest = shortestRun(counts, hundreds, enough)?.height ?? Infinity;
  const heights = columns.map(() => lowest);
  let smallest = Infinity;
  let region: Region | null = null;
  for (const [start, first] of columns.entries()) {
    counts.fill(0);
    for (let end = start; end < columns.length; end += 1) {
      const last = columns[end] ?? first;
      const width = last.orders - first.orders + 1;
      if (width * lowest >= smallest) break;
      add(last);
      if (width * (heights[end] ?? lowest) >= smallest) continue;
      const run = shortestRun(counts, hundreds, enough);
      heights[end] = run?.height ?? Infinity;
      if (run === null || width * run.height >= smallest) continue;
      smallest = width * run.height;
      region = { orders: [first.orders, last.orders], hundreds: [run.first, run.last] };
    }
  }
  return region;
}

function toColumns(orders: Float64Array): readonly Column[] {
  const starts = Array.from(orders.keys()).filter((cell) => orders[cell] !== orders[cell - 1]);
  return starts.map((from, index) => ({
    orders: orders[from] ?? 0,
    from,
    to: starts[index + 1] ?? orders.length,
  }));
}

function shortestRun(counts: Float64Array, hundreds: readonly number[], enough: number): Run | null {
  let shortest: Run | null = null;
  let from = 0;
  let inside = 0;
  for (let to = 0; to < counts.length; to += 1) {
    inside += counts[to] ?? 0;
    while (from < to && inside - (counts[from] ?? 0) >= enough) {
      inside -= counts[from] ?? 0;
      from += 1;
    }
    const [first = 0, last = 0] = [hundreds[from], hundreds[to]];
    const height = last - first + 1;
    if (inside >= enough && height < (shortest?.height ?? Infinity)) shortest = { first, last, height };
  }
  return shortest;
}
