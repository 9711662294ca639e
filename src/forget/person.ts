/** A customer who is to be forgotten, as the things that hold customers write the identifier. */
export interface Person {
  readonly customerId: string;
  /** As a cell of a file for spreadsheets. */
  readonly cell: string;
  /** The salt that reports may have hashed the identifier with, as configured now; null for none. */
  readonly salt: string | null;
}
