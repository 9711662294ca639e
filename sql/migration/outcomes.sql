-- One row per outcome since an earlier run: how many customers.
select
    outcome,
    count(*) as customers
from moves
where run_id = :run_id
group by outcome
