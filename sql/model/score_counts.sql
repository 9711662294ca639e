-- One row per segment of a model that somebody is in: how many.
select
    segment_rank,
    count(*) as customers
from scores
group by segment_rank
order by segment_rank
