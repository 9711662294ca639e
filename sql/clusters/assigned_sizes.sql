-- One row per cluster with a customer, by number: its customers, and the sum of their squared distances to the centre.
-- Decimals, so that the sum is the same with any number of threads.
select
    cluster,
    count(*) as customers,
    cast(sum(cast(distance * distance as decimal(38, 9))) as double) as inertia
from assignments
group by cluster
order by cluster
