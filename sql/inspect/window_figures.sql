-- One row: the customers and orders with a sale in the window, and the time of the window's last line.
select
    count(*) as lines,
    count(distinct case when kind = 'sale' then customer_id end) as customers,
    count(distinct case when kind = 'sale' then order_id end) as orders,
    max(sold_at) as last_at
from purchases
where place = 'window'
