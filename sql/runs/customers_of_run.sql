-- One row per customer of tonight's run: in which segment.
select
    :run_id as run_id,
    customer_id,
    segment_id
from customers
