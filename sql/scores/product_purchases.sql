-- product_purchases: one row per customer, order and product with a sale in the window. A product is told by its code,
-- where it has none by its description; lines with neither, and adjustments, are no products.
select
    customer_id,
    order_id,
    coalesce(product_id, description) as product,
    sum(quantity) as quantity,
    sum(amount) as amount,
    max(sold_at) as sold_at
from purchases
where place = 'window' and kind = 'sale' and coalesce(product_id, description) is not null
group by customer_id, order_id, coalesce(product_id, description)
