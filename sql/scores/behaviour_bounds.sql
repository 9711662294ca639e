-- One row: the cut points of net spend between the tiers, and what the bins of the picture are laid out by.
select
    cast(cast(quantile_of(net_spend, 0.4) as decimal(38, 4)) as varchar) as low_up_to,
    cast(cast(quantile_of(net_spend, 0.8) as decimal(38, 4)) as varchar) as high_above,
    cast(quantile_of(net_spend, 0.05) as double) as spend_from,
    cast(quantile_of(net_spend, 0.9) as double) as spend_to,
    cast(quantile_of(orders, 0.9) as double) as orders_to
from features
