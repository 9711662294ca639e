const UNREAD = 'was not read';

/** What a person should know about a sheet that is left out. */
export const wordUnread = (sheet: string, why: string): string => `${sheet} ${why} and ${UNREAD}`;

/** Whether a note tells of a sheet that is left out: purchases may be missing. */
export const tellsOfUnread = (note: string): boolean => note.endsWith(` and ${UNREAD}`);
