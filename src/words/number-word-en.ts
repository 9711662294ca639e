const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number as English writes it within a sentence; a larger one as it is shown. */
export const numberWordEn = (count: number, shown: string): string => WORDS[count] ?? shown;
