-- No row or one: the run of a name, however it ended.
select outcome
from runs
where run_id = :run_id
