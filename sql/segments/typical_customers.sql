-- Three members of each segment nearest to its centre, nearest first.
with lined_up as (
    select
        *,
        row_number() over (partition by rank order by distance, customer_id) as place_in_line
    from members
)

select
    rank,
    customer_id,
    cast(net_spend as varchar) as net_spend,
    orders,
    cast(cast(average_order_value as decimal(38, 4)) as varchar) as average_order_value,
    return_ratio,
    recency_days
from lined_up
where place_in_line <= 3
order by rank, place_in_line
