-- One row per combination of the three scores that somebody has.
select
    rfm_scores.recency_score,
    rfm_scores.frequency_score,
    rfm_scores.monetary_score,
    count(*) as customers,
    cast(sum(features.net_spend) as varchar) as revenue,
    cast(sum(:order_value) as varchar) as order_values
from rfm_scores
inner join features on rfm_scores.customer_id = features.customer_id
group by rfm_scores.recency_score, rfm_scores.frequency_score, rfm_scores.monetary_score
order by rfm_scores.recency_score, rfm_scores.frequency_score, rfm_scores.monetary_score
