-- No row or one: the sealed model of a run of another database.
select model
from kept.run_models
where run_id = :run_id
