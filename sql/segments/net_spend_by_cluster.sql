-- One row per cluster: customers and exact net spend, by falling net spend.
select
    assignments.cluster,
    count(*) as customers,
    cast(sum(features.net_spend) as varchar) as net_spend
from assignments
inner join features on assignments.customer_id = features.customer_id
group by assignments.cluster
order by sum(features.net_spend) desc, count(*) desc, assignments.cluster
