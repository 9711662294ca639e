-- One row per segment of an earlier run: how many of its customers were no longer silent than a number of days then,
-- have ordered nothing since, and are silent for more than these days tonight.
select
    run_customers.segment_id,
    count(*) as customers,
    sum(customers.net_spend) as net_spend
from run_customers
inner join customers on run_customers.customer_id = customers.customer_id
where
    run_customers.run_id = :run_id
    and customers.last_sale_at < :since
    and elapsed_days(customers.last_sale_at, :since) <= :lapsing
    and customers.recency_days > :lapsing
group by run_customers.segment_id
order by sum(customers.net_spend) desc, run_customers.segment_id
