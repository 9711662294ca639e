-- One row per audience of a standing strategy that has somebody; balanced incentives and reactivation by their two parts.
-- Beside these: vip_active, those of VIP rewards who are not lapsing; without_discount, those of balanced incentives whose
-- own step forbids discounts; tied, those of the frequency track who have as many fifths of order value to climb.
with valued as (
    select
        rfm_scores.is_vip_rewards,
        rfm_scores.is_balanced_incentives,
        rfm_scores.reactivation_track,
        5 - rfm_scores.order_value_fifth = 4 - rfm_scores.frequency_score as is_tied,
        features.net_spend,
        features.recency_days <= :lapsing_days as is_active,
        steps.step in (:forbidding) as is_without_discount,
        :order_value >= :threshold as is_above
    from rfm_scores
    inner join features on rfm_scores.customer_id = features.customer_id
    inner join (select customer_id, step from customers) as steps on rfm_scores.customer_id = steps.customer_id
),

audiences as (
    select
        'vip_rewards' as audience,
        net_spend
    from valued
    where is_vip_rewards
    union all
    select
        'vip_active' as audience,
        net_spend
    from valued
    where is_vip_rewards and is_active
    union all
    select
        case when is_above then 'above' else 'below' end as audience,
        net_spend
    from valued
    where is_balanced_incentives
    union all
    select
        'without_discount' as audience,
        net_spend
    from valued
    where is_balanced_incentives and is_without_discount
    union all
    select
        reactivation_track as audience,
        net_spend
    from valued
    where reactivation_track is not null
    union all
    select
        'tied' as audience,
        net_spend
    from valued
    where reactivation_track = 'frequency' and is_tied
)

select
    audience,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as revenue
from audiences
group by audience
order by audience
