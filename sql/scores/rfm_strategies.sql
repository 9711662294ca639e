-- One row per audience of a standing strategy that has somebody; balanced incentives and reactivation by their two parts.
with valued as (
    select
        rfm_scores.is_vip_rewards,
        rfm_scores.is_balanced_incentives,
        rfm_scores.reactivation_track,
        features.net_spend,
        :order_value >= :threshold as is_above
    from rfm_scores
    inner join features on rfm_scores.customer_id = features.customer_id
),

audiences as (
    select
        'vip_rewards' as audience,
        net_spend
    from valued
    where is_vip_rewards
    union all
    select
        case when is_above then 'above' else 'below' end as audience,
        net_spend
    from valued
    where is_balanced_incentives
    union all
    select
        reactivation_track as audience,
        net_spend
    from valued
    where reactivation_track is not null
)

select
    audience,
    count(*) as customers,
    cast(sum(net_spend) as varchar) as revenue
from audiences
group by audience
order by audience
