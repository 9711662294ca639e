-- customer_groups: one row per customer of tonight's run: the id of its segment, the key of its named segment (null
-- where that view is off), and its net spend.
select
    customers.customer_id,
    customers.segment_id,
    named.named_segment,
    customers.net_spend
from customers
inner join :named as named on customers.customer_id = named.customer_id
