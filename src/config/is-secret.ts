/** What stands in a message in the place of a secret. */
export const NOT_SHOWN = 'not shown';

/** Whether the value of a key or variable of this name, or of a misspelt one, is not to be repeated in a message. */
export const isSecret = (name: string): boolean => /salt|slat|secret/i.test(name);
