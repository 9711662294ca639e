-- One row per segment of a run: how stable it was judged to be; null where it was not.
select
    segment_id,
    stability
from run_segments
where run_id = :run_id
