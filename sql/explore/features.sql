-- features: one row per customer as a run left it, with what customers can be clustered on.
select
    customer_id,
    orders,
    gross_spend,
    net_spend,
    return_ratio,
    average_order_value,
    recency_days,
    tenure_days
from :kept
