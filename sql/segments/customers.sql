-- customers: one row per customer, with features, segment and the one step that is for this customer.
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
    stepped.step = stepped.segment_step as has_segment_step
from stepped
inner join (select * from (values :titles) as given (step, step_title)) as titles on stepped.step = titles.step
