/** The last day that a window reaches: its end is the first moment that no longer counts. */
export function lastDay(to: string): string {
  if (!/T00:00(:00(\.0+)?)?Z?$/u.test(to) && to.length > 10) return to.slice(0, 10);
  return new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
