import type { EngineFile } from '../../warehouse/engine.js';
import type { FoundRecord, WantedRecords } from '../scan-records.js';
import { ByteFinder } from './byte-finder.js';
import { OpenRecord } from './open-record.js';
import { QuoteState, quoteStates } from './quote-states.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BATCH = 10_000;

/**
 * Follows a CSV file chunk by chunk and picks out the records that are wanted, where the engine's reader sees them:
 * a quoted field may span lines; a line ends in a newline, a return or both; an empty line is no record, except that
 * it may stand in the header's place or in that of a skipped line.
 */
export class RecordScanner {
  readonly #newlines = new ByteFinder(NEWLINE);
  readonly #returns = new ByteFinder(RETURN);
  readonly #quotes: ByteFinder;
  readonly #states: Uint8Array;
  readonly #wanted: WantedRecords;
  #offsetsGiven = 0;
  #positionsGiven = 0;
  #chunk: Buffer = Buffer.alloc(0);
  /** Offset of the chunk in the file. */
  #base = 0;
  #line = 1;
  /** Position of the next record that is not refused; the header has -1, what is skipped before it less. */
  #position: number;
  #isAtRecordStart = true;
  /** Whether the chunk before ended in a return, so that the next byte tells whether it ends the line alone. */
  #isReturnPending = false;
  #state: number = QuoteState.start;
  #open: OpenRecord | null = null;
  /** Where in the chunk the bytes of the open record begin. */
  #openFrom = 0;
  #found: FoundRecord[] = [];

  constructor(
    {
      delimiter = ',',
      quote = '"',
      skippedLines = 0,
    }: Pick<EngineFile, 'delimiter' | 'quote' | 'skippedLines'>,
    wanted: WantedRecords,
  ) {
    const mark = quote?.charCodeAt(0) ?? null;
    this.#quotes = new ByteFinder(mark);
    this.#states = quoteStates(delimiter.charCodeAt(0), mark);
    this.#wanted = wanted;
    this.#position = -1 - skippedLines;
  }

  /** Whether all that was wanted is found, so that the rest of the file need not be read. */
  get isDone(): boolean {
    return this.#open === null && this.#nextOffset === Infinity && this.#nextPosition === Infinity;
  }

  /** Goes on with the file's next bytes, which may be overwritten afterwards, and gives the records that end in them. */
  take(chunk: Buffer): readonly FoundRecord[] {
    this.#found = [];
    if (chunk.length === 0) return this.#found;
    this.#chunk = chunk;
    for (const finder of [this.#newlines, this.#returns, this.#quotes]) finder.begin(chunk);
    if (this.#isReturnPending && chunk[0] !== NEWLINE) this.#endLine(0);
    this.#isReturnPending = false;
    let at = 0;
    while (at < chunk.length) at = this.#takeStretch(at);
    this.#open?.keep(chunk, this.#openFrom);
    this.#openFrom = 0;
    this.#base += chunk.length;
    return this.#found;
  }

  /** Gives the record that the end of the file ends, and then, empty, what was not found. */
  *end(): Generator<readonly FoundRecord[]> {
    this.#found = [];
    this.#chunk = Buffer.alloc(0);
    this.#closeRecord(0);
    while (!this.isDone) {
      const isOffset = this.#nextOffset !== Infinity;
      this.#openRecord(isOffset ? 'offset' : 'position', 0);
      this.#closeRecord(0);
      if (this.#found.length < BATCH) continue;
      yield this.#found;
      this.#found = [];
    }
    if (this.#found.length > 0) yield this.#found;
  }

  get #nextOffset(): number {
    return this.#wanted.offsets[this.#offsetsGiven] ?? Infinity;
  }

  get #nextPosition(): number {
    return this.#wanted.positions[this.#positionsGiven] ?? Infinity;
  }

  /** Takes what lies before the next line break, offset that is wanted, or end of the chunk; gives where to go on. */
  #takeStretch(at: number): number {
    this.#beginRecord(at);
    const lineEnd = Math.min(this.#newlines.next(at), this.#returns.next(at));
    const broken = Math.min(this.#chunk.length, this.#nextOffset - this.#base);
    const end = Math.min(lineEnd, broken);
    // A line without quotes ends as it begins, inside or outside of them. One that the chunk's end breaks off is
    // followed all the same, for quotes may come.
    const isCut = end === this.#chunk.length && this.#state !== QuoteState.inside;
    if (isCut || this.#quotes.next(at) < end) this.#followQuotes(at, end);
    return lineEnd < broken ? this.#takeBreak(lineEnd) : end;
  }

  #beginRecord(at: number): void {
    if (this.#nextOffset <= this.#base + at) {
      // The reader has the last word on where a refused record begins, whatever the quotes before it say.
      this.#closeRecord(at);
      this.#openRecord('offset', at);
    } else {
      const first = this.#chunk[at];
      if (!this.#isAtRecordStart || first === NEWLINE || first === RETURN) return;
      if (this.#nextPosition === this.#position) this.#openRecord('position', at);
      this.#position += 1;
    }
    this.#isAtRecordStart = false;
    this.#state = QuoteState.start;
  }

  #followQuotes(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const quote = Math.min(this.#quotes.next(at), to);
      this.#followPlain(at, quote);
      if (quote < to) this.#step(quote);
      at = quote;
    }
  }

  /** Follows bytes of which none is a quote: only spaces after a closed quote and the last two can matter. */
  #followPlain(from: number, to: number): void {
    let at = from;
    while (this.#state === QuoteState.closed && at < to) this.#step(at++);
    if (this.#state === QuoteState.inside || at >= to) return;
    if (at < to - 2) {
      at = to - 2;
      this.#state = QuoteState.outside;
    }
    while (at < to) this.#step(at++);
  }

  #step(at: number): void {
    this.#state = this.#states[this.#state * 256 + (this.#chunk[at] ?? 0)] ?? 0;
  }

  #takeBreak(at: number): number {
    const next = at + 1;
    if (this.#chunk[at] === RETURN) {
      this.#isReturnPending = next === this.#chunk.length;
      if (this.#isReturnPending) return next;
      if (this.#chunk[next] === NEWLINE) {
        // The newline may itself be where the reader says that a record begins, still on this line.
        if (this.#nextOffset === this.#base + next) return next;
        this.#endLine(at);
        return next + 1;
      }
    }
    this.#endLine(at);
    return next;
  }

  #endLine(at: number): void {
    this.#line += 1;
    if (this.#state === QuoteState.inside) return;
    this.#closeRecord(at);
    if (this.#isAtRecordStart && this.#position < 0) this.#position += 1;
    this.#isAtRecordStart = true;
  }

  #openRecord(kind: FoundRecord['kind'], at: number): void {
    const key = kind === 'offset' ? this.#nextOffset : this.#nextPosition;
    if (kind === 'offset') this.#offsetsGiven += 1;
    else this.#positionsGiven += 1;
    this.#open = new OpenRecord(kind, key, this.#line);
    this.#openFrom = at;
  }

  #closeRecord(at: number): void {
    if (this.#open === null) return;
    this.#found.push(this.#open.close(this.#chunk, this.#openFrom, at));
    this.#open = null;
  }
}
