-- One row per customer who is among the first ten by net spend, by average order value or by orders: places in all
-- three, equal values having the same one, and lines, in which equal values stand by customer id.
with valued as (
    select
        features.customer_id,
        features.net_spend,
        cast(features.average_order_value as decimal(38, 4)) as average_order_value,
        features.orders,
        behaviour_marks.buyer_mark,
        behaviour_marks.is_big_buyer
    from features
    inner join behaviour_marks on features.customer_id = behaviour_marks.customer_id
),

placed as (
    select
        *,
        rank() over (order by net_spend desc) as net_spend_place,
        rank() over (order by average_order_value desc) as average_order_value_place,
        rank() over (order by orders desc) as orders_place,
        row_number() over (order by net_spend desc, customer_id) as net_spend_line,
        row_number() over (order by average_order_value desc, customer_id) as average_order_value_line,
        row_number() over (order by orders desc, customer_id) as orders_line
    from valued
)

select
    customer_id,
    cast(net_spend as varchar) as net_spend,
    cast(average_order_value as varchar) as average_order_value,
    orders,
    buyer_mark,
    is_big_buyer,
    net_spend_place,
    average_order_value_place,
    orders_place,
    net_spend_line,
    average_order_value_line,
    orders_line
from placed
where net_spend_line <= 10 or average_order_value_line <= 10 or orders_line <= 10
order by customer_id
