import type { Flow, Matrix, MatrixGroup } from '../../migration/migration.js';
import { type Rich, data, strong } from '../../words/rich.js';
import type { Block, Row } from '../document.js';
import type { MatrixKind } from './describe-flow.js';
import { type Wording, chipped, nameOf, numbersTable } from './wording.js';

/** A table of more groups than these is none that a person reads. */
const MOST_GROUPS = 12;

/**
 * From where (rows) to where (columns) how many customers went; nothing where there are too many groups to read.
 *
 * @param date what the earlier run is called, e.g. the date that it looked from
 */
export function describeMatrix(
  date: string,
  matrix: Matrix,
  { kind, rankOf }: MatrixKind,
  words: Wording,
): readonly Block[] {
  const { matrix: said, flow } = words.texts.movement;
  const [before, tonight] = [taken(matrix.before), taken(matrix.tonight)];
  if (Math.max(before.length, tonight.length) > MOST_GROUPS) return [];
  const ids = tonight.map(({ id }) => id);
  const cells = (name: Rich, flows: readonly Flow[], own?: string): readonly Rich[] => [
    name,
    ...[...ids, null].map((id): Rich => {
      const shown = sumOf(
        flows.filter(({ to }) => to === id),
        words,
      );
      // Those who stayed stand out.
      return [id !== null && id === own ? strong(shown) : shown];
    }),
  ];
  const row = ({ id, name }: MatrixGroup): Row => {
    const flows = matrix.flows.filter(({ from }) => from === id);
    const rank = rankOf(id);
    const head = rank === null ? [data(name)] : chipped(rank, name);
    return { cells: [...cells(head, flows, id), [sumOf(flows, words)]] };
  };
  const joined = matrix.flows.filter(({ from }) => from === null);
  const known = matrix.flows.filter(({ from }) => from !== null);
  const rows = [
    ...before.map(row),
    { cells: [...cells([flow.joined], joined), [said.none]] },
    { cells: [...cells([said.total], matrix.flows), [sumOf(known, words)]], total: true as const },
  ];
  const caption = kind === 'clusters' ? said.caption(date) : said.namedCaption(date);
  const columns = [said.corner(date), ...tonight.map(nameOf), flow.left, said.all];
  return [numbersTable(caption, columns, rows)];
}

const taken = (groups: readonly MatrixGroup[]) => groups.filter(({ customers }) => customers > 0);

/** How many customers some flows have. */
function sumOf(flows: readonly Flow[], { format, texts }: Wording): string {
  const customers = flows.reduce((sum, one) => sum + one.customers, 0);
  return customers === 0 ? texts.movement.matrix.none : format.count(customers);
}
