-- One row: how many customers have these numbers of orders and hundreds of net spend, and their net spend.
select
    count(*) as customers,
    cast(coalesce(sum(net_spend), 0) as varchar) as revenue
from features
where
    orders between :first_orders and :last_orders
    and floor(cast(net_spend as double) / 100) between :first_hundred and :last_hundred
