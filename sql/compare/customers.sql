-- compared: one row per customer of either run, with its groups and net spend in both; null in the run that does not
-- know it, and for groups that a run does not make.
with first_run as (
    select
        customer_id,
        segment_id,
        :first_named as named_segment,
        :first_lifecycle as lifecycle_group,
        net_spend
    from :first_customers
),

second_run as (
    select
        customer_id,
        segment_id,
        :second_named as named_segment,
        :second_lifecycle as lifecycle_group,
        net_spend
    from :second_customers
)

select
    coalesce(first_run.customer_id, second_run.customer_id) as customer_id,
    first_run.segment_id as from_segment_id,
    second_run.segment_id as to_segment_id,
    first_run.named_segment as from_named_segment,
    second_run.named_segment as to_named_segment,
    first_run.lifecycle_group as from_lifecycle_group,
    second_run.lifecycle_group as to_lifecycle_group,
    first_run.net_spend as net_spend_before,
    second_run.net_spend
from first_run
full outer join second_run on first_run.customer_id = second_run.customer_id
