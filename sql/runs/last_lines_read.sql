-- One row: how many lines the last published run of a series read.
select lines_read
from runs
where series = :series and outcome = 'published'
order by started_at desc, run_id desc
limit 1
