import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { drawPurchases, type Purchase } from './draw-purchases.js';

/** The same purchases written twice. */
export interface BenchFiles {
  /** UTF-8, commas, ISO dates, plain numbers. */
  readonly clean: string;
  /** Semicolons, decimal commas, local dates, quotes, some pound signs, `17850.0`, and 2 % that can't be used. */
  readonly dirty: string;
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const LINES_PER_CHUNK = 5000;
/** One price in so many has a pound sign. */
const SIGN_EVERY = 40;
/** One line in so many of the middle half can't be used: a look at the beginning does not find them. */
const BAD_EVERY = 25;

/** Writes both files, the same for the same number of lines, in constant memory. */
export async function makePurchases(folder: string, lines: number): Promise<BenchFiles> {
  const files = { clean: path.join(folder, 'clean.csv'), dirty: path.join(folder, 'dirty.csv') };
  await write(files.clean, lines, HEADER, cleanLine);
  await write(files.dirty, lines, HEADER.replaceAll(',', ';'), (purchase, at) => {
    const isMiddle = at > lines / 4 && at <= (3 * lines) / 4;
    return isMiddle && at % BAD_EVERY === 0 ? badLine(purchase, at / BAD_EVERY) : dirtyLine(purchase, at);
  });
  return files;
}

async function write(
  file: string,
  lines: number,
  header: string,
  lineOf: (purchase: Purchase, at: number) => string,
): Promise<void> {
  function* chunks(): Generator<string> {
    let [text, at] = [`${header}\n`, 0];
    for (const purchase of drawPurchases(lines)) {
      at += 1;
      text += `${lineOf(purchase, at)}\n`;
      if (at % LINES_PER_CHUNK > 0) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(file));
}

function cleanLine({
  order,
  product,
  description,
  quantity,
  time,
  price,
  customer,
  country,
}: Purchase): string {
  return `${order},${product},${description},${quantity},${time},${price},${customer},${country}`;
}

function dirtyLine(purchase: Purchase, at: number): string {
  const { order, product, description, quantity, time, customer, country } = purchase;
  const date = `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 16)}`;
  const price = `${at % SIGN_EVERY === 0 ? '£' : ''}${purchase.price.replace('.', ',')}`;
  const id = customer === '' ? '' : `${customer}.0`;
  return `${order};${product};"${description}";${quantity};${date};${price};${id};${country}`;
}

/** In turn: a number that is none, a column too few, a column too many, a day that does not exist. */
function badLine(purchase: Purchase, turn: number): string {
  switch (turn % 4) {
    case 0:
      return dirtyLine({ ...purchase, price: '#REF!' }, 1);
    case 1:
      return dirtyLine(purchase, 1).slice(0, -purchase.country.length - 1);
    case 2:
      return `${dirtyLine(purchase, 1)};?`;
    default:
      return dirtyLine({ ...purchase, time: '2011-02-31 10:00:00' }, 1);
  }
}
