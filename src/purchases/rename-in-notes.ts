/**
 * Notes about a file, for another name of it: of a remote file the copy's name means nothing to a shop, and a file that
 * was renamed is loaded under its earlier name. Notes that name their file begin with its path.
 */
export function renameInNotes(notes: readonly string[], from: string, to: string): string[] {
  return notes.map((note) => (note.startsWith(`${from}: `) ? `${to}${note.slice(from.length)}` : note));
}
