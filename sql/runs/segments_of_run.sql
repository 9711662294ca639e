-- One row per segment of a run, by rank.
select
    rank,
    segment_id,
    name
from run_segments
where run_id = :run_id
order by rank
