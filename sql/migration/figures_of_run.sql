-- No row or one: what all known customers of a run spent and returned; null where it was not kept.
select
    gross_spend,
    returned_value
from runs
where run_id = :run_id
