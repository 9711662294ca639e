-- One row per segment, per group of another view, and for the shop: the median of its customers' net spend.
select
    'segment' as side,
    segment_id as name,
    cast(quantile_of(net_spend, 0.50) as double) as spend_median
from customers
group by segment_id
union all
select
    'column' as side,
    groups.:column as name,
    cast(quantile_of(customers.net_spend, 0.50) as double) as spend_median
from customers
inner join :groups as groups on customers.customer_id = groups.customer_id
group by groups.:column
union all
select
    'shop' as side,
    '' as name,
    cast(quantile_of(net_spend, 0.50) as double) as spend_median
from customers
