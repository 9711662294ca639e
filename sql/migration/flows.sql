-- One row per group of an earlier run and group of tonight that share customers: how many, and what they spent net by
-- tonight and by then. Without an earlier group they joined, without one of tonight they left.
with earlier as (
    select
        customer_id,
        :group_column as group_id,
        net_spend
    from run_customers
    where run_id = :run_id
),

tonight as (
    select
        customer_id,
        :group_column as group_id,
        net_spend
    from customer_groups
)

select
    earlier.group_id as from_group,
    tonight.group_id as to_group,
    count(*) as customers,
    sum(tonight.net_spend) as net_spend,
    sum(earlier.net_spend) as net_spend_before
from earlier
full outer join tonight on earlier.customer_id = tonight.customer_id
group by earlier.group_id, tonight.group_id
