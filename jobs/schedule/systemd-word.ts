/**
 * A word of a list in a systemd unit, such as `ExecStart` or `Environment`: quoted where it has to be, with its percent signs
 * doubled so that they are no specifiers (systemd.syntax(7), systemd.unit(5)). Text without control characters.
 */
export function systemdWord(text: string): string {
  const word = systemdValue(text);
  if (/^[\w./:=@%+,~-]+$/.test(word)) return word;
  return `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** A whole value that systemd takes as it stands, such as that of `WorkingDirectory`. */
export const systemdValue = (text: string): string => text.replaceAll('%', '%%');
