-- One row: the largest number of a segment id in the published runs of a series before a snapshot, those included that are no longer kept.
select max(try_cast(substr(run_segments.segment_id, 2) as integer)) as last_number
from run_segments
inner join runs on run_segments.run_id = runs.run_id
where runs.series = :series and runs.outcome in ('published', 'pruned') and runs.snapshot < :snapshot
