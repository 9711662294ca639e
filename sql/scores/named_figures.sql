-- One row per named segment that has customers: what they brought, what they are typically like, and how many of them
-- have a step of their own that forbids discounts.
select
    named_segments.named_segment,
    count(*) as customers,
    cast(sum(customers.net_spend) as varchar) as net_spend,
    cast(quantile_of(customers.recency_days, 0.50) as double) as recency_days,
    cast(quantile_of(customers.orders, 0.50) as double) as orders,
    cast(round(quantile_of(customers.net_spend, 0.50), 4) as varchar) as spend_median,
    sum(case when customers.step in (:forbidding) then 1 else 0 end) as without_discount
from customers
inner join named_segments on customers.customer_id = named_segments.customer_id
group by named_segments.named_segment
order by named_segments.named_segment
