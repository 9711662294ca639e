import type { Field } from './field.js';

/**
 * How people name the columns of a plain table of purchases, in English and some German, French and Spanish.
 * A field's lists go from the surest to the least sure: a customer's number goes before an e-mail address. The first
 * list that the file knows a header of decides; two headers of one list are a question to the user.
 */
export const COMMON_SPELLINGS: Readonly<Record<Field, readonly (readonly string[])[]>> = {
  customer: [
    words(
      'customer_id customer_no customer_number customer_code customer_ref client_id client_no client_number user_id',
      'buyer_id member_id member_number account_id shopper_id contact_id kundennummer kunden_nr kunden_id kunde_nr',
      'id_client numero_client no_client n_client code_client id_cliente cliente_id codigo_cliente numero_cliente',
    ),
    words('customer client buyer shopper user member account kunde kunden cliente acheteur comprador'),
    words(
      'email email_address customer_email buyer_email user_email billing_email client_email contact_email e_mail_adresse',
      'courriel adresse_email email_client correo correo_electronico email_cliente kunden_email',
    ),
    words('customer_name client_name buyer_name full_name kundenname nom_client nombre_cliente'),
  ],
  order: [
    words(
      'order_id order_number order_no order_nr order# order_ref order_reference order_name order_code invoice_id',
      'invoice_no invoice_number invoice_nr invoice# transaction_id transaction_no transaction_number receipt_no',
      'receipt_number receipt_id bestellnummer bestell_nr bestell_id auftragsnummer auftrags_nr rechnungsnummer',
      'rechnungs_nr beleg_nummer beleg_nr numero_commande no_commande id_commande commande_id reference_commande',
      'numero_facture no_facture numero_pedido id_pedido pedido_id numero_factura no_de_commande n_commande n_de_commande numero_de_commande',
      'numero_de_pedido n_pedido n_facture n_factura',
    ),
    words(
      'order invoice transaction receipt sale_id purchase_id basket_id ticket_id bestellung auftrag rechnung beleg',
      'commande facture pedido factura ticket basket',
    ),
  ],
  product: [
    words(
      'sku product_sku variant_sku stock_code product_code item_code article_code item_no item_number article_no',
      'article_number artikelnummer artikel_nr produktnummer code_produit code_article reference_produit',
      'codigo_producto codigo_articulo',
    ),
    words('product_id item_id article_id variant_id produkt_id artikel_id id_produit id_producto'),
    words('product item article artikel produkt produit producto articulo'),
  ],
  description: [
    words(
      'description product_description item_description product_name item_name article_name product_title item_title',
      'bezeichnung artikelbezeichnung artikelname produktname designation libelle nom_produit descripcion',
      'nombre_producto',
    ),
    words('title name'),
  ],
  quantity: [
    words(
      'quantity qty units units_sold quantity_ordered ordered_quantity order_quantity item_quantity item_qty pieces pcs',
      'menge anzahl stuck stueck stuckzahl stueckzahl quantite qte cantidad unidades',
    ),
  ],
  price: [
    words(
      'unit_price price price_per_unit price_each item_price unit_amount selling_price sale_price einzelpreis preis',
      'stuckpreis stueckpreis prix_unitaire prix precio_unitario precio',
    ),
  ],
  amount: [
    words(
      'amount total total_amount order_total order_amount order_value total_price total_value grand_total line_total',
      'line_amount invoice_amount invoice_total transaction_amount purchase_amount sales_amount revenue sales value',
      'turnover net_amount net_sales net_total total_sales total_spent amount_paid amount_spent betrag umsatz',
      'gesamtbetrag gesamtpreis gesamt summe bestellwert montant montant_total total_ttc total_commande',
      'chiffre_d_affaires importe importe_total monto monto_total total_pedido ventas',
    ),
    words('subtotal sub_total zwischensumme sous_total'),
  ],
  discount: [
    words('discount_amount total_discount discount_total rabattbetrag montant_remise importe_descuento'),
  ],
  refund: [
    words(
      'refund refunded refund_amount refunded_amount amount_refunded total_refunded refunded_total refund_total',
      'erstattung erstattet erstattungsbetrag ruckerstattung rueckerstattung rembourse remboursement',
      'montant_rembourse reembolso importe_reembolsado',
    ),
  ],
  date: [
    words(
      'order_date order_datetime order_time order_timestamp ordered_at ordered_on date_ordered purchase_date',
      'purchased_at purchase_time purchase_timestamp date_of_purchase date_of_order date_of_sale invoice_date',
      'invoice_datetime transaction_date transaction_time sale_date sales_date sold_at bestelldatum auftragsdatum',
      'rechnungsdatum kaufdatum belegdatum date_commande date_de_commande date_achat date_d_achat date_facture',
      'fecha_pedido fecha_de_pedido fecha_compra fecha_de_compra fecha_factura',
    ),
    words('created_at created_on created created_date date_created creation_date placed_at'),
    words('date datetime timestamp day datum fecha'),
  ],
  country: [
    words('country country_code country_name customer_country land pays pais'),
    words('billing_country billing_country_code'),
    words('shipping_country shipping_country_code'),
  ],
  currency: [
    words('currency currency_code order_currency iso_currency wahrung waehrung devise moneda divisa'),
  ],
  status: [
    words('order_status order_state bestellstatus statut_commande estado_pedido'),
    words('status statut'),
    words('financial_status payment_status'),
  ],
};

/** Words of a status, whatever the program, that mean there was no purchase. */
export const NO_PURCHASE = words(
  'cancelled canceled void voided failed declined expired draft checkout-draft abandoned trash storniert annulé annulée',
  'cancelado cancelada anulado anulada',
);

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
