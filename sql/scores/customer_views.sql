-- customer_views: one row per customer of features, with the answer of each view; null where a view is off.
select
    features.customer_id,
    case when :rfm then rfm_scores.recency_score end as recency_score,
    case when :rfm then rfm_scores.frequency_score end as frequency_score,
    case when :rfm then rfm_scores.monetary_score end as monetary_score,
    case when :rfm then rfm_scores.rfm_sum end as rfm_sum,
    case when :rfm then rfm_scores.rfm_band end as rfm_band,
    case when :rfm then rfm_scores.is_vip_rewards end as is_vip_rewards,
    case when :rfm then rfm_scores.is_balanced_incentives end as is_balanced_incentives,
    case when :rfm then rfm_scores.reactivation_track end as reactivation_track,
    names.named_segment,
    lifecycle.lifecycle_group,
    lifecycle.action_group,
    lifecycle.is_big_spender,
    behaviour.value_tier,
    behaviour.buyer_mark,
    products.last_basket,
    products.most_bought
from features
inner join rfm_scores on features.customer_id = rfm_scores.customer_id
inner join :named as named on features.customer_id = named.customer_id
inner join :lifecycle as lifecycle on features.customer_id = lifecycle.customer_id
inner join :behaviour as behaviour on features.customer_id = behaviour.customer_id
inner join :products as products on features.customer_id = products.customer_id
left join (select * from (values :names) as given (segment_key, named_segment)) as names
    on named.named_segment = names.segment_key
