/** Words for DuckDB's type of a CSV error. */
export function describeRejection(errorType: string): string {
  switch (errorType) {
    case 'MISSING COLUMNS':
      return 'fewer columns than the header';
    case 'TOO MANY COLUMNS':
      return 'more columns than the header';
    case 'UNQUOTED VALUE':
      return 'a quote that is not closed';
    case 'INVALID ENCODING':
      return 'not UTF-8';
    case 'LINE SIZE OVER MAXIMUM':
      return 'longer than 2 MB';
    default:
      return errorType.toLowerCase();
  }
}
