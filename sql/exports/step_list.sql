-- Whom one step is for, for spreadsheets: one row per customer, the largest net spend first.
select
    cell_text(customer_id) as customer_id,
    cell_text(segment) as segment,
    money_text(net_spend) as net_spend,
    orders,
    recency_days,
    strftime(last_sale_at, '%Y-%m-%d') as last_sale_date,
    cell_text(last_basket) as last_basket,
    cell_text(most_bought) as most_bought
from customers
where step = :step
order by customers.net_spend desc, customers.customer_id
