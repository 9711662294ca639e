-- One row per run that published nothing, the newest first; at most a thousand.
select
    run_id,
    snapshot,
    started_at,
    finished_at,
    outcome,
    exit_code,
    message,
    folder,
    configuration
from runs
where outcome in ('failed', 'killed')
order by started_at desc, run_id desc
limit 1000
