-- One row per segment of tonight: how many of its customers an earlier run knew as silent for no more than a number of
-- days, have ordered nothing since, and are silent for more than these days tonight.
select
    customers.segment_id,
    count(*) as customers,
    sum(customers.net_spend) as net_spend
from run_customers
inner join customers on run_customers.customer_id = customers.customer_id
where
    run_customers.run_id = :run_id
    and customers.last_sale_at < :since
    and elapsed_days(customers.last_sale_at, :since) <= :lapsing
    and customers.recency_days > :lapsing
group by customers.segment_id
order by sum(customers.net_spend) desc, customers.segment_id
