-- One row per number of orders and hundred of net spend (0: from 0 to under 100) that a customer has: how many have it.
with placed as (
    select
        cast(orders as double) as orders,
        floor(cast(net_spend as double) / 100) as hundred
    from features
)

select
    orders,
    hundred,
    cast(count(*) as double) as customers
from placed
group by orders, hundred
order by orders, hundred
