-- One row per group of tonight: how many customers it has, and what they spent net.
select
    :group_column as group_id,
    count(*) as customers,
    sum(net_spend) as net_spend
from customer_groups
group by :group_column
