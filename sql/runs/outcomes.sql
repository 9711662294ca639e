-- One row per run: how it stands, the newest snapshot first and of one snapshot the last that began.
select
    run_id,
    outcome,
    series,
    snapshot,
    finished_at
from runs
order by
    snapshot desc nulls last,
    started_at desc nulls last,
    run_id desc
