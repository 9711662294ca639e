-- The scores for spreadsheets: money without trailing zeros, no cell that is taken for a formula.
-- One row per customer, by customer id.
select
    cell_text(customer_id) as customer_id,
    cell_text(segment_id) as segment_id,
    cell_text(segment) as segment,
    segment_rank,
    round(distance, 6) as distance,
    cell_text(second_segment_id) as second_segment_id,
    cell_text(second_segment) as second_segment,
    round(margin, 6) as margin,
    money_text(net_spend) as net_spend,
    money_text(gross_spend) as gross_spend,
    money_text(returned_value) as returned_value,
    orders,
    orders_ever,
    round(average_order_value, 4) as average_order_value,
    round(return_ratio, 6) as return_ratio,
    recency_days,
    tenure_days,
    strftime(first_sale_at, '%Y-%m-%d %H:%M:%S') as first_sale_at,
    strftime(last_sale_at, '%Y-%m-%d %H:%M:%S') as last_sale_at,
    recency_score,
    frequency_score,
    monetary_score,
    rfm_sum,
    rfm_band
from scores
order by scores.customer_id
