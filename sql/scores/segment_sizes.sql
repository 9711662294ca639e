-- One row per segment, by rank: its customers.
select
    segment_rank,
    segment_id,
    count(*) as customers
from customers
group by segment_rank, segment_id
order by segment_rank
