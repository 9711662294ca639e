-- customers: one row per customer, with features, segment, the one step that is for this customer, and what the other
-- views say of it.
with stepped as (
    select
        members.*,
        segments.segment_id,
        segments.segment,
        segments.segment_step,
        case :steps end as step
    from members
    inner join (select * from (values :segments) as given (segment_rank, segment_id, segment, segment_step)) as segments
        on members.rank = segments.segment_rank
)

select
    stepped.customer_id,
    stepped.orders,
    stepped.orders_ever,
    stepped.gross_spend,
    stepped.returned_value,
    stepped.net_spend,
    stepped.return_ratio,
    stepped.average_order_value,
    stepped.recency_days,
    stepped.tenure_days,
    stepped.first_sale_at,
    stepped.last_sale_at,
    stepped.segment_id,
    stepped.rank as segment_rank,
    stepped.segment,
    stepped.step,
    titles.step_title,
    stepped.step = stepped.segment_step as has_segment_step,
    customer_views.recency_score,
    customer_views.frequency_score,
    customer_views.monetary_score,
    customer_views.rfm_sum,
    customer_views.rfm_band,
    customer_views.is_vip_rewards,
    customer_views.is_balanced_incentives,
    customer_views.reactivation_track,
    customer_views.named_segment,
    customer_views.lifecycle_group,
    customer_views.action_group,
    customer_views.is_big_spender,
    customer_views.value_tier,
    customer_views.buyer_mark,
    customer_views.last_basket,
    customer_views.most_bought
from stepped
inner join customer_views on stepped.customer_id = customer_views.customer_id
inner join (select * from (values :titles) as given (step, step_title)) as titles on stepped.step = titles.step
