import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/failure.js';
import type { Layout, Mapping } from '../../../src/purchases/layouts/layout.js';
import { recogniseLayout } from '../../../src/purchases/layouts/recognise-layout.js';

const recognise = (headers: string, mapping: Mapping | null = null): Layout =>
  recogniseLayout(headers.split(','), mapping, 'shop.csv');

function failureOf(headers: string, mapping: Mapping | null = null): Failure {
  try {
    recognise(headers, mapping);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was recognised');
}

/** The columns that were found. */
const found = ({ columns }: Layout) =>
  Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== null));

describe('recognised headers', () => {
  it.each([
    ['INVOICENO,stockcode,Description,QUANTITY,invoicedate,unitprice,customerid,country', 'Online Retail'],
    ['\uFEFFInvoice No,Stock Code,Quantity,Invoice Date,Unit Price,Customer ID', 'Online Retail'],
    ['invoice_no,stock_code,quantity,invoice_date,unit_price,customer_id', 'Online Retail'],
    ['Invoice,StockCode,Quantity,InvoiceDate,Price,Customer ID', 'Online Retail II'],
    ['name,EMAIL,created_at,lineitem_quantity,lineitem_price', 'Shopify orders'],
    ['Date,Order #,Status,Customer,Net sales', 'WooCommerce analytics orders'],
    ['Order ID,Date,Item Quantity,Item Total,Customer ID', 'WooCommerce order items'],
    ['customer,order,date,amount', 'table of orders'],
    ['client,order,date,qty,price', 'table of order lines'],
  ])('%s', (headers, name) => {
    expect(recognise(headers).name).toBe(name);
  });

  it.each([
    ['customer_id,order_id,order_date,total'],
    ['Client,Order Number,created_at,Total Amount'],
    ['buyer_email,invoice,Purchase Date,value'],
    ['E-Mail-Adresse,Rechnungsnummer,Rechnungsdatum,Umsatz'],
    ['Numéro client,N° commande,Date de commande,Montant'],
    ['ID cliente,Número de pedido,Fecha pedido,Importe'],
  ])('orders: %s', (headers) => {
    const [customer, order, date, amount] = headers.split(',');
    expect(found(recognise(headers))).toEqual({ customer, order, date, amount });
  });

  it('takes the surer header: a number before an e-mail address, an order date before a creation date', () => {
    const headers = 'Email,Customer ID,Order No,Created At,Order Date,Total,Billing Country';
    expect(found(recognise(headers))).toEqual({
      customer: 'Customer ID',
      order: 'Order No',
      date: 'Order Date',
      amount: 'Total',
      country: 'Billing Country',
    });
  });

  it('prefers quantity and price to a total beside them', () => {
    const layout = recognise('customer,order,date,quantity,unit price,total');
    expect(found(layout)).toMatchObject({ quantity: 'quantity', price: 'unit price' });
    expect(layout.columns.amount).toBeNull();
    expect(layout.returns).toEqual({ kind: 'negative', of: 'quantity' });
  });

  it('leaves out the cancelled orders of a plain table', () => {
    const { exclude } = recognise('customer,order,date,total,Order Status');
    expect(exclude).toMatchObject([{ column: 'Order Status' }]);
    expect(exclude[0]?.values).toContain('cancelled');
  });

  it('does not take off a discount that nobody vouches for, and says so', () => {
    const layout = recognise('customer,order,date,total,discount amount,refunded');
    expect(layout.columns).toMatchObject({ discount: null, refund: 'refunded' });
    expect(layout.notes.join()).toContain('"discount amount"');
  });
});

describe('a mapping', () => {
  it('overrides field by field', () => {
    const mapping = { customer: 'Who', amount: 'paid', returns: { kind: 'prefix', prefix: 'R' } } as const;
    const layout = recognise('Who,customer,order,date,quantity,price,Paid', mapping);
    expect(layout.columns).toMatchObject({ customer: 'Who', amount: 'Paid', price: null, order: 'order' });
    expect(layout.returns).toEqual({ kind: 'prefix', prefix: 'R' });
  });

  it('settles what is ambiguous', () => {
    const headers = 'customer,order_id,invoice_no,date,amount';
    expect(recognise(headers, { order: 'invoice_no' }).columns.order).toBe('invoice_no');
  });

  it('takes a field away', () => {
    const layout = recognise('Name,Email,Created at,Lineitem quantity,Lineitem price,Discount Amount', {
      discount: null,
    });
    expect(layout.columns.discount).toBeNull();
  });

  it('says how returns and exclusions are marked', () => {
    const returns = { kind: 'column', column: 'TYPE', values: ['refund'] } as const;
    const layout = recognise('customer,order,date,amount,Type,State', {
      returns,
      exclude: { column: 'state', values: ['pending'] },
    });
    expect(layout.returns).toEqual({ ...returns, column: 'Type' });
    expect(layout.exclude).toEqual([{ column: 'State', values: ['pending'] }]);
  });

  it('turns the exclusions of a layout off', () => {
    expect(recognise('customer,order,date,amount,status', { exclude: null }).exclude).toEqual([]);
  });
});

describe('one column for two fields', () => {
  it.each([
    [
      'Kd,Datum,Betrag',
      { customer: 'Kd', order: 'Kd', date: 'Datum', amount: 'Betrag' },
      'customer',
      'order',
    ],
    // Recognised as the order, told as the customer.
    [
      'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID',
      { customer: 'InvoiceNo' },
      'customer',
      'order',
    ],
    ['customer,order,date,amount', { amount: 'amount', discount: 'amount' }, 'discount', 'amount'],
  ])('is refused: %s, %j', (headers, mapping, one, other) => {
    const { kind, message } = failureOf(headers, mapping);
    expect(kind).toBe('configuration');
    expect(message).toMatch(/^shop\.csv: the column "/);
    expect(message).toContain(`mapping.${one}`);
    expect(message).toContain(`mapping.${other}`);
  });

  it('is fine for a product that is known by its name', () => {
    const { columns } = recognise('customer,order,date,article,qty,price', {
      product: 'article',
      description: 'article',
    });
    expect([columns.product, columns.description]).toEqual(['article', 'article']);
  });
});

describe('refused headers', () => {
  it('shows the candidates of an ambiguous field and how to settle it', () => {
    const { kind, message } = failureOf('customer,order_id,invoice_no,date,amount');
    expect(kind).toBe('data');
    expect(message).toBe(
      'shop.csv: 2 columns could be the order: "order_id", "invoice_no"; say which one in quintet.yaml: mapping: {order: "order_id"}',
    );
  });

  it('wants one of two columns of the same name renamed', () => {
    expect(failureOf('customer,order,date,amount,Amount\u00A0').message).toContain('say which one');
    expect(failureOf('customer,order,date,amount,amount').message).toBe(
      'shop.csv: 2 columns could be the amount: "amount", "amount"; rename all but one of them',
    );
  });

  it('names what is missing, what is there and what it may be called', () => {
    const { kind, message } = failureOf('custumer_id,order,date,amount');
    expect(kind).toBe('data');
    expect(message).toMatch(/^shop\.csv: no column for the customer \(known as customer id, /);
    expect(message).toContain('the file has "custumer_id", "order", "date", "amount"');
    expect(message).toContain('mapping: {customer: …}');
  });

  it('wants money: a quantity and a price, or an amount', () => {
    expect(failureOf('customer,order,date,price').message).toMatch(/the quantity \(.*\) or the amount \(/);
    expect(failureOf('customer,order,date').message).toMatch(/no column for the amount \(/);
    expect(failureOf('').message).toContain('nor for the date');
  });

  it('names a mapped column that the file lacks', () => {
    const { message } = failureOf('customer,order,date,amount', { date: 'dates' });
    expect(message).toBe(
      'shop.csv: mapping.date names the column "dates", which the file lacks; did you mean "date"? It has "customer", "order", "date", "amount"',
    );
  });

  it('refuses a mapping that contradicts itself or the file', () => {
    const both = failureOf('customer,order,date,amount,price', { amount: 'amount', price: 'price' });
    expect(both.kind).toBe('configuration');
    const returns = { kind: 'negative', of: 'quantity' } as const;
    expect(failureOf('customer,order,date,amount', { returns }).message).toContain('no quantity column');
  });
});
