/**
 * A short name for each file: its own, with as many of the folders above it as tell it from the others.
 *
 * @param paths absolute; the same path twice (two sheets of a workbook) has the same name
 */
export function nameFiles(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths)];
  const parts = new Map(distinct.map((path) => [path, path.split(/[\\/]+/).filter((part) => part !== '')]));
  const tail = (path: string, length: number) => (parts.get(path) ?? []).slice(-length).join('/');
  const names = new Map<string, string>();
  for (let length = 1, open = distinct; open.length > 0; length += 1) {
    const counts = new Map<string, number>();
    for (const path of distinct) counts.set(tail(path, length), (counts.get(tail(path, length)) ?? 0) + 1);
    const isSettled = (path: string) =>
      counts.get(tail(path, length)) === 1 || length >= (parts.get(path)?.length ?? 0);
    for (const path of open.filter(isSettled)) names.set(path, tail(path, length));
    open = open.filter((path) => !isSettled(path));
  }
  return paths.map((path) => names.get(path) ?? path);
}
