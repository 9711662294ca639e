/**
 * A word of the POSIX shell: within apostrophes nothing but the apostrophe has a meaning. A backslash never stands right
 * before a percent sign, so that a crontab can put one of its own there.
 */
export function shellWord(text: string): string {
  if (/^[\w./:=@+,-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`).replaceAll(String.raw`\%`, String.raw`\''%`)}'`;
}
