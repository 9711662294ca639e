-- One row per tier and mark that a customer has: how many, and their net spend.
select
    behaviour_marks.value_tier,
    behaviour_marks.buyer_mark,
    count(*) as customers,
    cast(sum(features.net_spend) as varchar) as revenue
from features
inner join behaviour_marks on features.customer_id = behaviour_marks.customer_id
group by behaviour_marks.value_tier, behaviour_marks.buyer_mark
order by behaviour_marks.value_tier, behaviour_marks.buyer_mark
