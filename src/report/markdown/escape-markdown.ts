const SPECIAL = /[\\`*_{}[\]<>|~&$]/gu;
const SPECIAL_IN_DATA = /[\\`*_{}[\]<>|~&$#]|:(?=\S)/gu;

/** Our own words as plain text in Markdown: no markup, no HTML, no entities. */
export const escapeMarkdown = (text: string): string => text.replaceAll(SPECIAL, String.raw`\$&`);

/**
 * Text from data as plain text in Markdown. Beyond markup it can't begin a heading, a list or a rule, and an
 * address in it does not become a link.
 */
export const escapeData = (text: string): string =>
  text
    .replaceAll(SPECIAL_IN_DATA, String.raw`\$&`)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
    .replaceAll(/\bwww\./giu, (start) => start.replace('.', String.raw`\.`));

/** Text as a code span, whatever backticks it holds; pipes are escaped for the tables it may stand in. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('|', String.raw`\|`)}${padding}${fence}`;
}
