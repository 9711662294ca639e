-- lifecycle_groups: one row per customer: the first group that fits, its action group, and whether the customer is a big spender
-- (average order value in the top tenth). Silence is in days up to the snapshot; new customers have one order ever.
with grouped as (
    select
        features.customer_id,
        case
            when features.recency_days > :lapsed_days then 'churned'
            when features.recency_days > :lapsing_days then 'potential_churner'
            when features.orders_ever = 1 then 'new'
            when rfm_scores.frequency_score >= 4 then 'loyal'
            else 'active'
        end as lifecycle_group,
        :order_value > :big_spender_above as is_big_spender
    from features
    inner join rfm_scores on features.customer_id = rfm_scores.customer_id
)

select
    customer_id,
    lifecycle_group,
    case
        when lifecycle_group in ('churned', 'potential_churner') then 'at_risk'
        when lifecycle_group = 'new' then 'potential'
        else 'top'
    end as action_group,
    is_big_spender
from grouped
