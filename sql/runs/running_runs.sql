-- One row per run that has begun and whose end nobody recorded.
select run_id
from runs
where outcome = 'running'
order by run_id
