/** A noun after its number, which comes already worded, in English. */
export const countedEn =
  (one: string, many: string) =>
  (count: number, shown: string): string =>
    `${shown}\u00A0${count === 1 ? one : many}`;
