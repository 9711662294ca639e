-- One row per group of an earlier run: how many customers it had.
select
    :group_column as group_id,
    count(*) as customers
from run_customers
where run_id = :run_id
group by :group_column
