-- One row per lifecycle group that has somebody.
select
    lifecycle_groups.lifecycle_group,
    count(*) as customers,
    cast(sum(features.net_spend) as varchar) as revenue,
    sum(features.orders) as orders,
    sum(rfm_scores.frequency_score) as frequency_scores,
    sum(rfm_scores.monetary_score) as monetary_scores,
    sum(case when lifecycle_groups.is_big_spender then 1 else 0 end) as big_spenders
from lifecycle_groups
inner join features on lifecycle_groups.customer_id = features.customer_id
inner join rfm_scores on lifecycle_groups.customer_id = rfm_scores.customer_id
group by lifecycle_groups.lifecycle_group
order by lifecycle_groups.lifecycle_group
