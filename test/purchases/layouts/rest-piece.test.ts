import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../src/config/mapping.js';
import { recogniseLayout } from '../../../src/purchases/layouts/recognise-layout.js';
import { restPiece } from '../../../src/purchases/layouts/rest-piece.js';
import type { DateStyle } from '../../../src/purchases/layouts/value-style.js';

const LOCAL: DateStyle = {
  isIso: true,
  hasOffsets: false,
  formats: [],
  order: null,
  isOrderProven: false,
  isSerial: false,
  isUnix: false,
  timeZone: null,
};

/** The columns that are hashed; none where there is no hash. */
function hashed(headers: string, mapping: Mapping | null = null, dates: Partial<DateStyle> = {}): string[] {
  const names = headers.split(',');
  const { sql } = restPiece(names, recogniseLayout(names, mapping, 'shop.csv'), { ...LOCAL, ...dates });
  if (sql === 'cast(null as bigint)') return [];
  expect(sql).toMatch(/^record_hash\(row\(.+\)\)$/);
  return names.filter((name) => sql.includes(`"${name}"`));
}

describe('the columns of a file that its lines do not keep', () => {
  it.each([
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country',
    'customer,order,date,amount',
    'customer,order,date,product,quantity,price',
  ])('are none of %s', (headers) => {
    expect(hashed(headers)).toEqual([]);
  });

  it('are those that mean nothing, and those that only decide what becomes of a line', () => {
    expect(hashed('customer,order,date,amount,status,currency,refund,note')).toEqual([
      'status',
      'currency',
      'refund',
      'note',
    ]);
    const discount: Mapping = { discount: 'off' };
    expect(hashed('customer,order,date,quantity,price,off', discount)).toEqual(['off']);
    const returns: Mapping = { returns: { kind: 'column', column: 'type', values: ['refund'] } };
    expect(hashed('customer,order,date,quantity,price,type', returns)).toEqual(['type']);
  });

  it('are the amount where a return may have either sign', () => {
    expect(hashed('customer,order,date,amount', { returns: { kind: 'all' } })).toEqual(['amount']);
    expect(hashed('customer,order,date,amount', { returns: { kind: 'none' } })).toEqual([]);
    expect(hashed('customer,order,date,quantity,price', { returns: { kind: 'all' } })).toEqual([]);
  });

  it('are the date where a change of the clock makes one time of two', () => {
    const headers = 'customer,order,date,amount';
    const berlin = { timeZone: 'Europe/Berlin' };
    expect(hashed(headers, null, { hasOffsets: true, ...berlin })).toEqual(['date']);
    expect(hashed(headers, null, { isUnix: true, ...berlin })).toEqual(['date']);
    expect(hashed(headers, null, berlin)).toEqual([]);
    expect(hashed(headers, null, { hasOffsets: true, timeZone: 'UTC' })).toEqual([]);
  });

  it('are all where values are carried from an order to its lines', () => {
    const shopify = 'Name,Email,Created at,Lineitem quantity,Lineitem price,Lineitem sku,Vendor';
    expect(hashed(shopify)).toEqual(shopify.split(','));
  });
});
