import { COMMON_SPELLINGS } from './common-spellings.js';
import { ambiguousHeaders, unknownColumn } from './explain-headers.js';
import type { Field } from './field.js';
import { plainHeader } from './plain-header.js';

/** The headers of one file, to be asked for by what they may be called. */
export class FileHeaders {
  readonly #plain: readonly { readonly header: string; readonly plain: string }[];

  constructor(
    readonly file: string,
    readonly headers: readonly string[],
  ) {
    this.#plain = headers.map((header) => ({ header, plain: plainHeader(header) }));
  }

  /** Whether any of the spellings is there. */
  hasOneOf(spellings: readonly string[]): boolean {
    return this.#called(new Set(spellings.map(plainHeader))).length > 0;
  }

  /**
   * The file's header for the first spelling that it has.
   *
   * @throws Failure data when two columns have that name
   */
  first(field: Field, spellings: readonly string[]): string | null {
    for (const spelling of spellings) {
      const found = this.#called(new Set([plainHeader(spelling)]));
      if (found.length > 0) return this.#only(field, found);
    }
    return null;
  }

  /**
   * The file's header for a field of a plain table.
   *
   * @param taken headers that the user gave to other fields
   * @throws Failure data when two are equally likely
   */
  common(field: Field, taken: ReadonlySet<string>): string | null {
    for (const spellings of COMMON_SPELLINGS[field]) {
      const found = this.#called(new Set(spellings.map(plainHeader))).filter((header) => !taken.has(header));
      if (found.length > 0) return this.#only(field, found);
    }
    return null;
  }

  /** A header that may be the field, whether or not others may be it too. */
  any(field: Field): string | null {
    return this.#called(new Set(COMMON_SPELLINGS[field].flat().map(plainHeader)))[0] ?? null;
  }

  /**
   * The header that the user means.
   *
   * @param key the key below `mapping` that names it
   * @throws Failure data when the file lacks it, or has two of that name
   */
  named(key: string, name: string): string {
    const exact = this.headers.filter((header) => header === name);
    const found = exact.length > 0 ? exact : this.#called(new Set([plainHeader(name)]));
    const [header] = found;
    if (header === undefined) throw unknownColumn(this.file, key, name, this.headers);
    if (found.length > 1) throw ambiguousHeaders(this.file, fieldOfKey(key), found);
    return header;
  }

  #called(spellings: ReadonlySet<string>): string[] {
    return this.#plain.filter(({ plain }) => spellings.has(plain)).map(({ header }) => header);
  }

  #only(field: Field, found: readonly string[]): string | null {
    if (found.length > 1) throw ambiguousHeaders(this.file, field, found);
    return found[0] ?? null;
  }
}

/** `returns.column` and `exclude.column` are about a status. */
const fieldOfKey = (key: string): Field =>
  key in COMMON_SPELLINGS ? (key as keyof typeof COMMON_SPELLINGS) : 'status';
