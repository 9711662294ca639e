-- One row: between which values most customers lie, by net spend and by orders.
select
    cast(quantile_of(net_spend, 0.02) as double) as spend_from,
    cast(quantile_of(net_spend, 0.5) as double) as spend_middle,
    cast(quantile_of(net_spend, 0.98) as double) as spend_to,
    cast(quantile_of(orders, 0.98) as double) as orders_to
from members
