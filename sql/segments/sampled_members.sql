-- One row per customer of the bounded sample, in the sample's order (clusters/sample.sql): the segment's rank, the place
-- among these customers by falling gross spend, equal spenders by id, and the features in their own units.
with chosen as (
    select
        members.*,
        md5_hex(:seed || ':' || customer_id) as place_in_line
    from members
    order by place_in_line, customer_id
    limit :customers
)

select
    cast(rank as double) as rank,
    cast(row_number() over (order by gross_spend desc, customer_id) as double) as spend_place,
    cast(gross_spend as double) as spend,
    cast(net_spend as double) as net_spend,
    cast(orders as double) as orders,
    cast(return_ratio as double) as return_ratio,
    cast(average_order_value as double) as average_order_value,
    cast(recency_days as double) as recency_days,
    cast(tenure_days as double) as tenure_days
from chosen
order by place_in_line, customer_id
