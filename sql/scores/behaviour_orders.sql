-- One row per bin of orders (behaviour_bins.sql) that a customer is in: how many are, their net spend and its median.
with placed as (
    select
        least(floor(cast(orders - 1 as double) / :orders_step), :last_orders_bin) as orders_bin,
        net_spend
    from features
)

select
    orders_bin,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as revenue,
    cast(round(quantile_of(net_spend, 0.50), 4) as varchar) as spend_median
from placed
group by orders_bin
order by orders_bin
