-- One row per customer of the bounded sample, in the sample's order (clusters/sample.sql): orders, average order value,
-- net spend and item price, which is gross spend over the units of the customer's sales in the window.
with chosen as (
    select
        customer_id,
        orders,
        average_order_value,
        gross_spend,
        net_spend,
        md5_hex(:seed || ':' || customer_id) as place_in_line
    from features
    order by place_in_line, customer_id
    limit :customers
),

units as (
    select
        purchases.customer_id,
        sum(purchases.quantity) as units
    from purchases
    inner join chosen on purchases.customer_id = chosen.customer_id
    where purchases.place = 'window' and purchases.kind = 'sale'
    group by purchases.customer_id
)

select
    cast(chosen.orders as double) as orders,
    cast(cast(chosen.average_order_value as decimal(38, 4)) as double) as average_order_value,
    cast(chosen.net_spend as double) as net_spend,
    round(cast(chosen.gross_spend as double) / cast(units.units as double), 6) as item_price
from chosen
inner join units on chosen.customer_id = units.customer_id
order by chosen.place_in_line, chosen.customer_id
