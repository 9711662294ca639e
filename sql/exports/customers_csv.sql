-- The customer table for spreadsheets: money without trailing zeros, no cell that is taken for a formula.
-- One row per customer, by customer id.
select
    cell_text(customer_id) as customer_id,
    cell_text(segment) as segment,
    segment_rank,
    segment_id,
    cell_text(step_title) as step_title,
    step,
    has_segment_step,
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
    strftime(last_sale_at, '%Y-%m-%d %H:%M:%S') as last_sale_at
from customers
order by customers.customer_id
