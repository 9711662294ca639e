-- No row or one: the last published run of another database, which made its features.
select
    run_id,
    series,
    snapshot,
    window_from,
    configuration
from kept.runs
where outcome = 'published'
order by started_at desc, run_id desc
limit 1
