/** What is known of a file's decimal mark. */
export interface MarkWriting {
  readonly decimalMark: '.' | ',';
  readonly isPlain: boolean;
  readonly isUnproven: boolean;
}

/** Which mark parts decimals in a file, for people. */
export function wordMark({ decimalMark, isPlain, isUnproven }: MarkWriting): string {
  if (isUnproven) return 'no number shows it';
  const mark = decimalMark === '.' ? 'a point' : 'a comma';
  return isPlain ? `${mark}, in plain numbers` : mark;
}
