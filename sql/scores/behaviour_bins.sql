-- One row per bin of orders and of net spend that a customer is in: how many are, and their net spend. Bins are numbered
-- from 0; the first and the last of spend, and the last of orders, take in all that is beyond.
with placed as (
    select
        least(floor(cast(orders - 1 as double) / :orders_step), :last_orders_bin) as orders_bin,
        least(
            greatest(floor(cast(net_spend as double) / :spend_step) - :spend_offset, 0), :last_spend_bin
        ) as spend_bin,
        net_spend
    from features
)

select
    orders_bin,
    spend_bin,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as revenue
from placed
group by orders_bin, spend_bin
order by orders_bin, spend_bin
