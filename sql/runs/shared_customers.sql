-- One row per segment of tonight and segment of an earlier run that share customers: how many they share, and how
-- many are in one of the two among the customers that both runs know.
with both_runs as (
    select
        members.rank,
        run_customers.segment_id
    from members
    inner join run_customers on members.customer_id = run_customers.customer_id
    where run_customers.run_id = :run_id
),

tonight as (
    select
        rank,
        count(*) as customers
    from both_runs
    group by rank
),

earlier as (
    select
        segment_id,
        count(*) as customers
    from both_runs
    group by segment_id
),

pairs as (
    select
        rank,
        segment_id,
        count(*) as shared
    from both_runs
    group by rank, segment_id
)

select
    pairs.rank,
    pairs.segment_id,
    pairs.shared,
    tonight.customers + earlier.customers - pairs.shared as together
from pairs
inner join tonight on pairs.rank = tonight.rank
inner join earlier on pairs.segment_id = earlier.segment_id
order by pairs.rank, pairs.segment_id
