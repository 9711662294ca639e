-- One row per combination of tier and marks that a customer has: how many, and their net spend.
select
    behaviour_marks.value_tier,
    behaviour_marks.buyer_mark,
    behaviour_marks.spends_high,
    behaviour_marks.is_big_buyer,
    count(*) as customers,
    cast(sum(features.net_spend) as varchar) as revenue
from features
inner join behaviour_marks on features.customer_id = behaviour_marks.customer_id
group by
    behaviour_marks.value_tier, behaviour_marks.buyer_mark, behaviour_marks.spends_high, behaviour_marks.is_big_buyer
order by
    behaviour_marks.value_tier, behaviour_marks.buyer_mark, behaviour_marks.spends_high, behaviour_marks.is_big_buyer
