import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../replace-file.js';
import { nameCustomers } from '../report/name-customers.js';
import { openReport } from '../report/open-report.js';
import { renderReport } from '../report/render-report.js';
import { createFormat } from '../words/format.js';
import { writePages } from '../write-pages.js';
import { namesInReport } from './names-in-report.js';
import type { Person } from './person.js';

/** In how many places a report tells of a customer. */
export interface Counted {
  readonly places: number;
  /** Whether these are all places that tell of any customer, since it can't be told of whom. */
  readonly isUnsure: boolean;
}

/**
 * In how many places a report tells of a customer.
 *
 * @param file absolute path of a `report.json` or `compare.json`
 * @throws SyntaxError when it is damaged
 */
export async function countInReport(file: string, person: Person): Promise<Counted> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const names = namesInReport(content, person);
  return { places: leaveOut(content, names).places, isUnsure: names === null };
}

/**
 * Leaves a customer out of the samples of a report, and writes its pages and pictures again; sums stay as they were published.
 * Where it can't be told which of the samples is the customer's, all lose their hashes. The report is written after its pages:
 * as long as it tells of the customer, all is done again by the next time.
 *
 * @param file absolute path of a `report.json`
 * @throws SyntaxError or Failure data when it is damaged or of a version that is not known, Failure cannotCreate or io when
 * something can't be written
 */
export async function forgetInReport(file: string, person: Person): Promise<void> {
  const whole = await readFile(file, 'utf8');
  const text = `${JSON.stringify(withoutCustomer(whole, file, person), null, 2)}\n`;
  const { model } = openReport(text, file);
  const format = createFormat(model.shop.locale, model.shop.currency);
  await writePages(path.dirname(file), renderReport(model, format));
  await replaceFile(file, text);
}

function withoutCustomer(text: string, file: string, person: Person): unknown {
  const content: unknown = JSON.parse(text);
  const names = namesInReport(content, person);
  if (names !== null) return leaveOut(content, names).content;
  return nameCustomers(openReport(text, file).model, { are: 'hidden' });
}

interface Rest {
  readonly content: unknown;
  readonly places: number;
}

/** A value without the items of its lists that are about a customer, wherever in it they are; null for any customer. */
function leaveOut(content: unknown, names: readonly string[] | null): Rest {
  if (Array.isArray(content)) {
    const others = content.filter((item) => !isAbout(item, names));
    const rests = others.map((item) => leaveOut(item, names));
    const places = rests.reduce((sum, rest) => sum + rest.places, content.length - others.length);
    return { content: rests.map((rest) => rest.content), places };
  }
  if (typeof content !== 'object' || content === null) return { content, places: 0 };
  const rests = Object.entries(content).map(([key, value]) => [key, leaveOut(value, names)] as const);
  return {
    content: Object.fromEntries(rests.map(([key, rest]) => [key, rest.content])),
    places: rests.reduce((sum, [, rest]) => sum + rest.places, 0),
  };
}

const isAbout = (item: unknown, names: readonly string[] | null): boolean =>
  typeof item === 'object' &&
  item !== null &&
  'customerId' in item &&
  (names === null || names.some((name) => name === item.customerId));
