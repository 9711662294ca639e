-- One row per segment, and one of rank 0 for the whole shop: middle halves and centres of the features.
with groups as (
    select
        rank, net_spend, orders, average_order_value, return_ratio, recency_days, orders_ever, returned_value
    from members
    union all
    select
        0 as rank, net_spend, orders, average_order_value, return_ratio, recency_days, orders_ever, returned_value
    from members
)

select
    rank,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as net_spend,
    cast(max(net_spend) as varchar) as largest_net_spend,
    cast(round(quantile_of(net_spend, 0.25), 4) as varchar) as spend_q1,
    cast(round(quantile_of(net_spend, 0.50), 4) as varchar) as spend_median,
    cast(round(quantile_of(net_spend, 0.75), 4) as varchar) as spend_q3,
    cast(quantile_of(orders, 0.25) as double) as orders_q1,
    cast(quantile_of(orders, 0.50) as double) as orders_median,
    cast(quantile_of(orders, 0.75) as double) as orders_q3,
    cast(cast(quantile_of(average_order_value, 0.25) as decimal(38, 4)) as varchar) as average_order_value_q1,
    cast(cast(quantile_of(average_order_value, 0.50) as decimal(38, 4)) as varchar) as average_order_value_median,
    cast(cast(quantile_of(average_order_value, 0.75) as decimal(38, 4)) as varchar) as average_order_value_q3,
    quantile_of(return_ratio, 0.25) as return_ratio_q1,
    quantile_of(return_ratio, 0.50) as return_ratio_median,
    quantile_of(return_ratio, 0.75) as return_ratio_q3,
    cast(sum(cast(return_ratio as decimal(38, 12))) as double) / count(*) as return_ratio_mean,
    cast(quantile_of(recency_days, 0.25) as double) as recency_days_q1,
    cast(quantile_of(recency_days, 0.50) as double) as recency_days_median,
    cast(quantile_of(recency_days, 0.75) as double) as recency_days_q3,
    cast(sum(case when orders_ever = 1 then 1 else 0 end) as double) / count(*) as one_order_share,
    cast(sum(case when returned_value > 0 then 1 else 0 end) as double) / count(*) as returner_share
from groups
group by rank
order by rank
