/** A term of art: what it is called in the glossary, what it means, and the forms in which texts use it. */
export interface Term {
  /** Also the end of its anchor. */
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** In small letters. */
  readonly forms: readonly string[];
}
