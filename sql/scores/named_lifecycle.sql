-- One row per named segment, group of the lifecycle and action group that share customers: how many.
select
    named_segments.named_segment,
    lifecycle_groups.lifecycle_group,
    lifecycle_groups.action_group,
    count(*) as customers
from named_segments
inner join lifecycle_groups on named_segments.customer_id = lifecycle_groups.customer_id
group by named_segments.named_segment, lifecycle_groups.lifecycle_group, lifecycle_groups.action_group
order by named_segments.named_segment, lifecycle_groups.lifecycle_group
