-- One row per segment and group of another view that share customers: how many, and their net spend.
select
    customers.segment_id,
    groups.:column as group_key,
    count(*) as customers,
    cast(sum(customers.net_spend) as varchar) as net_spend
from customers
inner join :groups as groups on customers.customer_id = groups.customer_id
group by customers.segment_id, customers.segment_rank, groups.:column
order by customers.segment_rank, groups.:column
