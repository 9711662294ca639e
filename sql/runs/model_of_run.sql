-- No row or one: the sealed model of a run.
select model
from run_models
where run_id = :run_id
