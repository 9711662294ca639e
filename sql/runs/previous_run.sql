-- One row: the last published run of the series with a strictly earlier snapshot; of several of one snapshot the latest.
select
    run_id,
    snapshot
from runs
where series = :series and outcome = 'published' and snapshot < :snapshot
order by snapshot desc, started_at desc, run_id desc
limit 1
