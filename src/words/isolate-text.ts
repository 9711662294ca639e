const RIGHT_TO_LEFT =
  /[\u061C\u200F\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Wraps text that is written from right to left in isolating marks, so that it does not turn its neighbours round;
 * for places that have no element to do so.
 */
export const isolateText = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
