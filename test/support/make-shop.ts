export { createRandom } from '../../src/stats/create-random.js';

/** The same items in another order. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** The columns of the Online Retail layout. */
export const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST_DAY = Date.UTC(2022, 10, 1);
const DAYS = 420;

interface Order {
  readonly invoice: string;
  readonly customer: string;
  readonly time: number;
}

/**
 * The orders of a shop that never was, as lists of CSV lines, one list an invoice: regulars and passers-by, guests,
 * postage, gifts, returns, slips of the pen at the same hour as others, lines twice, and one line without a date.
 *
 * @param customers how many customers there are besides the guests
 */
export function makeShop(customers: number, random: () => number): string[][] {
  const invoices: string[][] = [];
  const below = (bound: number) => Math.floor(random() * bound);
  const nextInvoice = (prefix = '') => `${prefix}${500_000 + invoices.length}`;
  for (let index = 0; index < customers * 1.1; index += 1) {
    const customer = index < customers ? String(10_000 + index) : '';
    const orders = random() < 0.4 ? 1 : 1 + below(random() < 0.1 ? 40 : 8);
    const size = 1 + below(30);
    for (let order = 0; order < orders; order += 1) {
      // Whole hours, so that many lines share their moment.
      const time = FIRST_DAY + below(DAYS) * DAY + (8 + below(10)) * HOUR;
      const made = { invoice: nextInvoice(), customer, time };
      const lines = makeLines(made, size, random);
      invoices.push(lines);
      const undone = lines.filter(() => random() < 0.06);
      if (random() < 0.1) {
        // The first line once more on an invoice of its own, and undone: which of the two orders is left to count?
        const [twice = ''] = lines;
        const [again, slip] = [nextInvoice(), `C${nextInvoice()}`];
        invoices.push([twice.replace(made.invoice, again)], [cancel(twice, { ...made, invoice: slip })]);
      }
      const delay = random() < 0.6 ? below(25) * HOUR : below(30) * DAY;
      if (undone.length > 0) {
        const invoice = nextInvoice('C');
        invoices.push(undone.map((line) => cancel(line, { ...made, invoice, time: time + delay })));
      }
    }
  }
  invoices.push([`${nextInvoice()},10,LOST,1,some day,1.00,10000,France`]);
  return invoices;
}

function makeLines({ invoice, customer, time }: Order, size: number, random: () => number): string[] {
  const lines = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const product = Math.floor(random() * 12);
    const price = random() < 0.02 ? '0' : ((product + 1) * 1.255).toFixed(3);
    const quantity = 1 + Math.floor(random() * size);
    const code = random() < 0.04 ? 'POST' : String(20_000 + product);
    return `${invoice},${code},"THING, NO ${product}",${quantity},${clock(time)},${price},${customer},Österreich`;
  });
  return random() < 0.05 ? [...lines, ...lines.slice(0, 1)] : lines;
}

function cancel(line: string, { invoice, time }: Order): string {
  const [, product, text, number, quantity, , ...rest] = line.split(',');
  return [invoice, product, text, number, `-${quantity}`, clock(time), ...rest].join(',');
}

const clock = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
