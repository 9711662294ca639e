import type { Field } from './field.js';
import type { ExcludeRule, Figure, ReturnRule } from './layout.js';

/** A layout that a well-known program writes; headers are compared as `plainHeader` has them. */
export interface KnownLayout {
  readonly name: string;
  /** Headers that give it away: one of each group must be there. */
  readonly signature: readonly (readonly string[])[];
  /** The headers of each field; the first that the file has is taken. */
  readonly columns: Partial<Readonly<Record<Field, readonly string[]>>>;
  readonly returns: ReturnRule;
  /** Rules whose column the file lacks do not apply. */
  readonly exclude?: readonly ExcludeRule[];
  readonly isCarried?: boolean;
  /** Figures of a carried layout whose own columns are about the line, not about the order. */
  readonly ofTheLine?: readonly Figure[];
  readonly refundedStatuses?: readonly string[];
  readonly nobody?: readonly string[];
  readonly notes?: readonly string[];
}

const NEGATIVE_AMOUNT = { kind: 'negative', of: 'amount' } as const;
const NEGATIVE_QUANTITY = { kind: 'negative', of: 'quantity' } as const;
const CANCELLED_INVOICE = { kind: 'prefix', prefix: 'C' } as const;

/** WooCommerce's own analytics leave these out; the rest of the list never was an order. */
const WOO_EXCLUDED = [
  'cancelled',
  'failed',
  'pending',
  'pending payment',
  'checkout-draft',
  'draft',
  'auto-draft',
  'trash',
].flatMap((status) => [status, `wc-${status}`]);
const WOO_REFUNDED = ['refunded', 'wc-refunded'];
const wooStatus = (column: string): ExcludeRule[] => [{ column, values: WOO_EXCLUDED }];

const WOO_CUSTOMER = ['Email (Billing)', 'billing_email', 'customer_email', 'customer_id', 'customer_user'];
const WOO_ORDER = ['order_number_formatted', 'Order Number', 'order_id'];
const WOO_DATE = ['order_date', 'date', 'date_created'];
const WOO_COUNTRY = ['Country Code (Billing)', 'billing_country', 'shipping_country'];
const WOO_CURRENCY = ['order_currency', 'currency'];

const ADVANCED_EXPORT = {
  order: ['Order Number'],
  customer: WOO_CUSTOMER,
  date: ['Order Date'],
  product: ['SKU'],
  description: ['Item Name', 'Name', 'Product Name'],
  price: ['Item Cost'],
  country: WOO_COUNTRY,
  currency: [...WOO_CURRENCY, 'Order Currency'],
  status: ['Order Status'],
} as const;

/** The layouts that have a name, the more particular before the more general. */
export const KNOWN_LAYOUTS: readonly KnownLayout[] = [
  {
    name: 'Online Retail',
    signature: [['InvoiceNo'], ['StockCode'], ['Quantity'], ['InvoiceDate'], ['UnitPrice'], ['CustomerID']],
    columns: {
      order: ['InvoiceNo'],
      product: ['StockCode'],
      description: ['Description'],
      quantity: ['Quantity'],
      date: ['InvoiceDate'],
      price: ['UnitPrice'],
      customer: ['CustomerID'],
      country: ['Country'],
    },
    returns: CANCELLED_INVOICE,
  },
  {
    name: 'Online Retail II',
    signature: [
      ['Invoice', 'InvoiceNo'],
      ['StockCode'],
      ['Quantity'],
      ['InvoiceDate'],
      ['Price', 'UnitPrice'],
      ['Customer ID'],
    ],
    columns: {
      order: ['Invoice', 'InvoiceNo'],
      product: ['StockCode'],
      description: ['Description'],
      quantity: ['Quantity'],
      date: ['InvoiceDate'],
      price: ['Price', 'UnitPrice'],
      customer: ['Customer ID'],
      country: ['Country'],
    },
    returns: CANCELLED_INVOICE,
  },
  {
    name: 'Shopify orders',
    signature: [['Name'], ['Created at'], ['Lineitem quantity'], ['Lineitem price']],
    columns: {
      order: ['Name'],
      customer: ['Email'],
      date: ['Created at'],
      product: ['Lineitem sku'],
      description: ['Lineitem name'],
      quantity: ['Lineitem quantity'],
      price: ['Lineitem price'],
      discount: ['Discount Amount'],
      refund: ['Refunded Amount'],
      country: ['Shipping Country', 'Billing Country'],
      currency: ['Currency'],
      status: ['Financial Status'],
    },
    returns: NEGATIVE_QUANTITY,
    exclude: [
      { column: 'Cancelled at', values: null },
      { column: 'Canceled at', values: null },
      { column: 'Financial Status', values: ['voided', 'expired'] },
    ],
    isCarried: true,
    refundedStatuses: ['refunded'],
    notes: [
      'Amounts are goods after discounts; shipping is not in them, and taxes are as far as the prices include them.',
      'Refunds count on the day of the order, at most up to what its goods brought.',
    ],
  },
  {
    name: 'WooCommerce analytics orders',
    signature: [['Date'], ['Order #'], ['Status'], ['Customer'], ['Net Sales', 'N. Revenue', 'Net Revenue']],
    columns: {
      order: ['Order #'],
      customer: ['Customer'],
      date: ['Date'],
      amount: ['Net Sales', 'N. Revenue', 'Net Revenue'],
      status: ['Status'],
    },
    returns: NEGATIVE_AMOUNT,
    exclude: wooStatus('Status'),
    notes: [
      'This export names customers without number or e-mail address: people of the same name count as one.',
      'Amounts are net sales: after discounts, without shipping and taxes.',
    ],
  },
  {
    name: 'WooCommerce order items',
    signature: [['order_id', 'order_number'], WOO_DATE, ['item_quantity'], ['item_total']],
    columns: {
      order: WOO_ORDER,
      customer: WOO_CUSTOMER,
      date: WOO_DATE,
      product: ['item_product_id', 'item_sku'],
      description: ['item_name'],
      quantity: ['item_quantity'],
      amount: ['item_total'],
      refund: ['item_refunded'],
      country: WOO_COUNTRY,
      currency: WOO_CURRENCY,
      status: ['status', 'order_status'],
    },
    returns: NEGATIVE_AMOUNT,
    exclude: [...wooStatus('status'), ...wooStatus('order_status')],
    refundedStatuses: WOO_REFUNDED,
    nobody: ['0'],
    notes: ['Amounts are items after discounts, without shipping and taxes.'],
  },
  {
    name: 'WooCommerce advanced order export',
    signature: [['Order Number'], ['Order Date'], ['Item Cost'], ['Quantity'], ['Order Line Total Refunded']],
    columns: { ...ADVANCED_EXPORT, quantity: ['Quantity'], refund: ['Order Line Total Refunded'] },
    returns: NEGATIVE_QUANTITY,
    exclude: wooStatus('Order Status'),
    isCarried: true,
    ofTheLine: ['refund'],
    refundedStatuses: WOO_REFUNDED,
    nobody: ['0'],
    notes: ['Amounts are items after discounts, without shipping and taxes.'],
  },
  {
    name: 'WooCommerce advanced order export',
    signature: [['Order Number'], ['Order Date'], ['Item Cost'], ['Quantity (- Refund)']],
    columns: { ...ADVANCED_EXPORT, quantity: ['Quantity (- Refund)'] },
    returns: NEGATIVE_QUANTITY,
    exclude: wooStatus('Order Status'),
    isCarried: true,
    refundedStatuses: WOO_REFUNDED,
    nobody: ['0'],
    notes: [
      'Amounts are items after discounts, without shipping and taxes.',
      'Pieces given back are already taken off the column "Quantity (- Refund)"; such returns do not show.',
    ],
  },
  {
    name: 'WooCommerce advanced order export',
    signature: [['Order Number'], ['Order Date'], ['Item Cost'], ['Quantity']],
    columns: { ...ADVANCED_EXPORT, quantity: ['Quantity'], refund: ['Order Refund Amount'] },
    returns: NEGATIVE_QUANTITY,
    exclude: wooStatus('Order Status'),
    isCarried: true,
    refundedStatuses: WOO_REFUNDED,
    nobody: ['0'],
    notes: [
      'Amounts are items after discounts, without shipping and taxes.',
      'Refunds count on the day of the order, at most up to what its goods brought.',
    ],
  },
  {
    name: 'WooCommerce orders',
    signature: [
      ['order_id', 'order_number'],
      WOO_DATE,
      ['order_total', 'Order Total Amount'],
      ['status', 'order_status'],
      ['billing_email', 'Email (Billing)', 'billing_first_name'],
    ],
    columns: {
      order: WOO_ORDER,
      customer: WOO_CUSTOMER,
      date: WOO_DATE,
      amount: ['order_total', 'Order Total Amount'],
      refund: ['refunded_total', 'Order Refund Amount'],
      country: WOO_COUNTRY,
      currency: WOO_CURRENCY,
      status: ['status', 'order_status'],
    },
    returns: NEGATIVE_AMOUNT,
    exclude: [...wooStatus('status'), ...wooStatus('order_status')],
    refundedStatuses: WOO_REFUNDED,
    nobody: ['0'],
    notes: ['Amounts are order totals as charged: with shipping and taxes, after discounts.'],
  },
];
