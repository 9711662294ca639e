/**
 * A header without what people and programs vary: case, accents, spaces, underscores, punctuation, a byte order
 * mark. `Order #` keeps its sign, which is all that tells it from `Order`.
 */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]/gu, '');
}
