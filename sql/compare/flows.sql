-- One row per group of the first run and group of the second that share customers: how many, and what they spent net in
-- the window of either. Without a group of the first run they joined, without one of the second they left.
select
    :from_group as from_group,
    :to_group as to_group,
    count(*) as customers,
    sum(net_spend) as net_spend,
    sum(net_spend_before) as net_spend_before
from compared
group by :from_group, :to_group
