-- scores: one row per customer, with the nearest segment of a model, the second nearest, and the distances to both; margin is
-- how much farther the second is. Of equally near ones the first of the model comes first. RFM scores are by the model's cut points, and
-- null where it has none.
with distances as (
    select
        customer_id,
        [:distances] as centre_distances
    from points
),

each_segment as (
    select
        customer_id,
        unnest(range(1, :segments + 1)) as segment,
        unnest(centre_distances) as distance
    from distances
),

places as (
    select
        customer_id,
        segment,
        distance,
        row_number() over (partition by customer_id order by distance, segment) as place
    from each_segment
),

names as (
    select * from (values :names) as given (segment, segment_id, segment_name, segment_rank)
),

rfm as (
    select
        customer_id,
        :recency as recency_score,
        :frequency as frequency_score,
        :monetary as monetary_score
    from features
)

select
    features.customer_id,
    own.segment_id,
    own.segment_name as segment,
    own.segment_rank,
    nearest.distance,
    other.segment_id as second_segment_id,
    other.segment_name as second_segment,
    second.distance - nearest.distance as margin,
    features.orders,
    features.orders_ever,
    features.gross_spend,
    features.returned_value,
    features.net_spend,
    features.return_ratio,
    features.average_order_value,
    features.recency_days,
    features.tenure_days,
    features.first_sale_at,
    features.last_sale_at,
    rfm.recency_score,
    rfm.frequency_score,
    rfm.monetary_score,
    rfm.recency_score + rfm.frequency_score + rfm.monetary_score as rfm_sum,
    case
        when rfm.recency_score + rfm.frequency_score + rfm.monetary_score <= 6 then 'low'
        when rfm.recency_score + rfm.frequency_score + rfm.monetary_score <= 10 then 'medium'
        when rfm.recency_score + rfm.frequency_score + rfm.monetary_score <= 15 then 'high'
    end as rfm_band
from features
inner join rfm on features.customer_id = rfm.customer_id
inner join places as nearest on features.customer_id = nearest.customer_id and nearest.place = 1
inner join names as own on nearest.segment = own.segment
inner join places as second on features.customer_id = second.customer_id and second.place = 2
inner join names as other on second.segment = other.segment
