-- rfm_scores: one row per customer: scores 1 to 5 by value cut points (equal values, equal scores; recency 5 is the most
-- recent), their sum 3 to 15 in bands low 3-6, medium 7-10, high 11-15, the fifth of the average order value, and the
-- standing strategies that are for the customer. VIP rewards: order value in the top fifth, one or two orders. Balanced
-- incentives: frequency score 4 or 5. Reactivation: sum of 6 or less and order value below the median of the customers', on
-- the track with fewer fifths to climb: order value to the top fifth or frequency to score 4; frequency where they are equal.
with scored as (
    select
        customer_id,
        orders,
        :recency as recency_score,
        :frequency as frequency_score,
        :monetary as monetary_score,
        :order_value_fifth as order_value_fifth,
        :order_value < :median_order_value as is_below_median
    from features
),

summed as (
    select
        *,
        recency_score + frequency_score + monetary_score as rfm_sum
    from scored
)

select
    customer_id,
    recency_score,
    frequency_score,
    monetary_score,
    rfm_sum,
    case when rfm_sum <= 6 then 'low' when rfm_sum <= 10 then 'medium' else 'high' end as rfm_band,
    order_value_fifth,
    order_value_fifth = 5 and orders <= 2 as is_vip_rewards,
    frequency_score >= 4 as is_balanced_incentives,
    case
        when rfm_sum > 6 or not is_below_median then null
        when 5 - order_value_fifth < 4 - frequency_score then 'order_value'
        else 'frequency'
    end as reactivation_track
from summed
