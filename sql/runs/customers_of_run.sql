-- One row per customer of tonight's run: in which segment and named segment, and what it spent net.
select
    :run_id as run_id,
    customer_id,
    segment_id,
    named_segment,
    net_spend
from customer_groups
