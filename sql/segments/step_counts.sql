-- One row per segment and step: customers and their exact net spend.
select
    segment_rank,
    step,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as net_spend
from customers
group by segment_rank, step
order by segment_rank, step
